// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace nestbox {

/// Exit statuses of nestbox-launch besides the program's own (as env(1), nohup(1) and chroot(1) use them).
enum LaunchExit : int
{
    launch_failed = 125, ///< the launcher refused or failed; the program never started
    cannot_execute = 126, ///< the program is there but cannot be executed
    not_found = 127, ///< the program is not there
};

} // namespace nestbox
