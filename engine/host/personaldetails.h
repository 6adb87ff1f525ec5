// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nestbox {

/// The names of the users who own the namespaces and run the processes of `tree`, as far as they have accounts. Those
/// it has already are not asked for again.
void add_user_names(NamespaceTree& tree);

/// The arguments that every process of `tree` was started with, as far as they can be read.
void add_commands(NamespaceTree& tree);

/// The arguments of one process (/proc/PID/cmdline); empty: a kernel worker, gone, or hidden.
[[nodiscard]] std::vector<std::string> read_command(std::uint32_t pid);

} // namespace nestbox
