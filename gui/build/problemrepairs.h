// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"
#include "engine/profile/hostfacts.h"
#include "engine/profile/problem.h"
#include "engine/profile/profile.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace nestbox {

/// One way to mend a problem, for a button.
struct ProblemRepair
{
    QString label; ///< "Trim range 3"
    QString sentence; ///< what it does, and what that costs
    Profile profile; ///< with it done

    friend bool operator==(const ProblemRepair&, const ProblemRepair&) = default;
};

/// What would mend each of the assessment's problems, in their order, the mildest repair first and only a few of each.
/// A repair of a map that several problems are about stands at the one whose rule it mends.
[[nodiscard]] std::vector<std::vector<ProblemRepair>> problemRepairs(
    const Profile& profile, const Assessment& assessment, const HostFacts& facts);

} // namespace nestbox
