// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace nestbox {

/// Exit statuses of `nestbox check`; a wrong command line is 2 as well.
enum CheckExit : int
{
    checkOk = 0, ///< some route on this machine can write every map
    checkRefused = 1,
    checkUnreadable = 2, ///< the file cannot be read or is no profile
};

/// Runs `nestbox run`, `nestbox check`, `nestbox --help` and `nestbox --version`, which need no display. The exit
/// status, or nullopt when the arguments ask for the window.
[[nodiscard]] std::optional<int> runCommandLine(int argc, char** argv);

} // namespace nestbox
