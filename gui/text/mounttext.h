// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/mountcheck.h"

#include <QString>

namespace nestbox {

/// A mount in words: what appears, and what it is.
struct MountText
{
    QString target; ///< "/work"
    QString source; ///< "~/work, read-only", "empty, in memory"
};

[[nodiscard]] MountText mountText(const ProfileMount& mount);

/// What is wrong with it, as a sentence.
[[nodiscard]] QString mountFindingText(const MountFinding& finding, const Isolation& isolation);

} // namespace nestbox
