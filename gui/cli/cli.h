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

/// Exit statuses of `nestbox tree`.
enum TreeExit : int
{
    treeShown = 0,
    treeUnreadable = 1, ///< /proc cannot be read, or the output not written
    treeMisused = 2,
};

/// Exit statuses of `nestbox translate`.
enum TranslateExit : int
{
    translateMapped = 0,
    translateNotMapped = 1, ///< it has no number there, does not exist, or that is not known
    translateMisused = 2, ///< a wrong command line, or no such namespace
};

/// Runs `nestbox run`, `check`, `tree`, `translate`, `enter`, `nestbox --help` and `nestbox --version`, which need no
/// display. The exit status, or nullopt when the arguments ask for the window.
[[nodiscard]] std::optional<int> runCommandLine(int argc, char** argv);

} // namespace nestbox
