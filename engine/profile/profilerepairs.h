// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "engine/idmap/repair.h"
#include "engine/profile/assessment.h"

#include <cstddef>
#include <vector>

namespace nestbox {

/// A profile with one thing mended.
struct ProfileRepair
{
    Repair::Code code = Repair::Code::Trim;
    Rule rule = Rule::BadNumber; ///< what it mends
    std::size_t level = 0; ///< 0-based
    IdKind kind = IdKind::Uid;
    std::vector<std::size_t> rows; ///< of the list before, that it changes; empty = the list as a whole
    Profile profile; ///< afterwards; rows that did not have to change keep their symbols
    bool complete = false; ///< this map has no error left

    friend bool operator==(const ProfileRepair&, const ProfileRepair&) = default;
};

/// What would mend the maps of `profile`, of which `assessment` is the assessment on this machine: for each map the
/// mildest first. Applying repairs again and again ends, for each of them is judged better than what it repairs.
[[nodiscard]] std::vector<ProfileRepair> profile_repairs(
    const Profile& profile, const Assessment& assessment, const HostFacts& facts);

} // namespace nestbox
