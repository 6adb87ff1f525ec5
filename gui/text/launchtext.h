// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/launch/launcherprocess.h"

#include <QString>

namespace nestbox {

/// How a launch ended, in words.
struct LaunchText
{
    QString state; ///< for a chip: "Exited with status 0"
    QString sentence; ///< why nothing was started; empty when something was
};

[[nodiscard]] LaunchText launchText(const LaunchOutcome& outcome);

/// Why nestbox-launch started no program: its "failed" line in the user's language.
[[nodiscard]] QString failureText(const LaunchEvent& failed);

} // namespace nestbox
