// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"

#include <QStringList>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace nestbox {

/// Effective IDs of who enters, in the reader's numbers.
struct EnteringUser
{
    Id uid = 0;
    Id gid = 0;

    /// This process.
    [[nodiscard]] static EnteringUser current();
};

/// The process of a namespace whose namespaces are joined: the one that is in most of those that the user namespaces on
/// the way in govern, and of these the one with the lowest pid. Absent: the namespace has no process.
[[nodiscard]] std::optional<std::size_t> processToJoin(const NamespaceTree& tree, std::size_t node);

/// What that process is in, process `self` of the reader is not, and is not joined, because it is governed from further
/// out.
[[nodiscard]] std::vector<NamespaceType> leftOut(const NamespaceTree& tree, std::size_t node, std::uint32_t self);

/// How `command` runs in a namespace of the tree: nsenter(1) and what it has to be told, so that a person could do the
/// same from a terminal, or `nestbox enter` where user namespaces in between govern what is to be joined as well. It
/// becomes the first ID inside: where that is who enters, nothing is set, because the kernel refuses setgroups(2) where
/// a user has written the maps. The namespace that Nestbox itself is in needs nothing. Empty: there is no way in.
[[nodiscard]] QStringList enterCommand(
    const NamespaceTree& tree, std::size_t node, const QStringList& command, EnteringUser user);

} // namespace nestbox
