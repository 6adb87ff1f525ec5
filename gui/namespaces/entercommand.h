// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"

#include <QStringList>

namespace nestbox {

/// Effective IDs of who enters, in the reader's numbers.
struct EnteringUser
{
    Id uid = 0;
    Id gid = 0;

    /// This process.
    [[nodiscard]] static EnteringUser current();
};

/// How `command` runs in a namespace of the tree: nsenter(1) and what it has to be told, so that a person could do the
/// same from a terminal. It becomes the first ID inside: where that is who enters, nothing is set, because the kernel
/// refuses setgroups(2) where a user has written the maps. The namespace that Nestbox itself is in needs nothing.
/// Empty: there is no way in.
[[nodiscard]] QStringList enterCommand(
    const NamespaceTree& tree, std::size_t node, const QStringList& command, EnteringUser user);

} // namespace nestbox
