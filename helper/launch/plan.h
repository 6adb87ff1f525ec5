// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"
#include "engine/profile/profile.h"
#include "helper/launch/failure.h"

namespace nestbox::launch {

/// One map, ready to be written.
struct PlannedMap
{
    IdKind kind = IdKind::Uid;
    IdMap map;
    Route route = Route::Unmapped;
    std::string tool; ///< absolute path of newuidmap or newgidmap; Route::Subordinate only
};

/// Everything the steps of one launch need; made before the first of them, so that nothing is decided half-way.
struct Plan
{
    PlannedMap uid;
    PlannedMap gid;
    Setgroups setgroups = Setgroups::Allow;
    std::optional<Id> user; ///< inside ID; nullopt = unchanged
    std::optional<Id> group;
    std::string mapper_socket; ///< where nestbox asks for a consent, Route::Administrator only; the name of a socket
    Program program; ///< command never empty, directory absolute or as the caller wrote it
};

/// The plan, or the first thing that forbids it. `facts` is what questions_for(profile) asked for.
[[nodiscard]] std::expected<Plan, Failure> make_plan(const Profile& profile, const HostFacts& facts);

} // namespace nestbox::launch
