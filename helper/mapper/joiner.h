// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>
#include <vector>

namespace nestbox {

/// Starts a process that enters the namespace and waits there: maps can only be reached through the /proc entry of
/// somebody inside. The owner may stop, trace or kill it at will; so it has the owner's IDs, no capability outside and
/// nothing worth stealing, and it is waited for five seconds. It has all groups of the owner, too (the primary one
/// first): permissions can keep a group out, and who controls the process has not been allowed to drop one. -1: it is
/// not inside.
[[nodiscard]] pid_t start_joiner(int user_namespace, uid_t owner, const std::vector<gid_t>& groups);

/// Kills and reaps it. Until then its number is nobody else's.
void end_joiner(pid_t joiner);

} // namespace nestbox
