// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace nestbox {

struct RunningProcess
{
    std::uint32_t pid = 0;
    std::string name; ///< as in /proc/PID/comm
};

/// The inode of the user namespace that a process is in; 0 = it is gone, or hides it.
[[nodiscard]] std::uint64_t user_namespace_of(std::uint32_t pid);

/// The processes in that user namespace, as far as they can be seen, by pid: what a sandbox leaves behind.
[[nodiscard]] std::vector<RunningProcess> processes_in(std::uint64_t user_namespace);

} // namespace nestbox
