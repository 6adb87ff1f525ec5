// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace nestbox {

/// What became of a request to stop processes.
struct StopOutcome
{
    std::size_t asked = 0; ///< got the signal
    std::size_t gone = 0; ///< had ended or left the namespace before
    std::size_t refused = 0; ///< may not be signalled by this process
    int error = 0; ///< errno of the last refusal
};

/// Sends `signal` to those of `pids` that are still in the user namespace `inode`: through a pidfd, so that a pid that
/// is used again meanwhile is never hit.
[[nodiscard]] StopOutcome stop_processes(std::span<const std::uint32_t> pids, std::uint64_t inode, int signal);

} // namespace nestbox
