// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/launchstep.h"

#include <QString>

namespace nestbox {

/// One step of a launch in words, and the text that it writes to the kernel, if any.
struct StepText
{
    QString sentence; ///< "newuidmap writes uid_map (inside, outside, count)"
    QString written; ///< a line for each range; of a long map the first ones
};

/// `levels`: how many levels the profile has; with one there is no need to say which.
[[nodiscard]] StepText stepText(const LaunchStep& step, std::size_t levels);

} // namespace nestbox
