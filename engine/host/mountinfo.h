// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace nestbox {

/// One line of /proc/PID/mountinfo (proc_pid_mountinfo(5)), what of it matters here.
struct Mount
{
    dev_t device = 0;
    std::string root; ///< within its file system; of a bound namespace "user:[4026532711]"
    std::string point; ///< as that process sees it
    std::string type;
    std::string options; ///< of the file system

    /// A /proc that hides processes from those who may not trace them.
    [[nodiscard]] bool hidepid() const;
};

/// Lines that are not of that form are left out.
[[nodiscard]] std::vector<Mount> parse_mountinfo(std::string_view text);

} // namespace nestbox
