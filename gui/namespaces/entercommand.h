// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"

#include <QStringList>

#include <cstddef>

namespace nestbox {

/// The command line that runs `command` in a user namespace, and in the namespaces that it governs and its first
/// process is in: nsenter(1) joins with setns(2), in the caller's own session and terminal, and then becomes the first
/// user and group that are mapped there. Empty: nothing is known that leads to the namespace. The reader's own needs no
/// joining.
[[nodiscard]] QStringList enterCommand(const NamespaceTree& tree, std::size_t node, const QStringList& command);

} // namespace nestbox
