// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"
#include "engine/profile/profile.h"
#include "helper/launch/failure.h"

#include <vector>

namespace nestbox::launch {

/// One map, ready to be written.
struct PlannedMap
{
    IdKind kind = IdKind::Uid;
    IdMap map;
    Route route = Route::Unmapped;
    std::string tool; ///< absolute path of newuidmap or newgidmap; Route::Subordinate only
};

/// One user namespace, in the one before it.
struct PlannedLevel
{
    PlannedMap uid;
    PlannedMap gid;
    Setgroups setgroups = Setgroups::Allow;
    std::size_t number = 0; ///< 0-based level of the profile
    bool is_sealed = false; ///< it lies in a namespace of the launcher's own, which was reported in its stead
    std::string mapper_socket {}; ///< where nestbox asks for a consent, Route::Administrator only; a socket's name
};

/// Everything the steps of one launch need; made before the first of them, so that nothing is decided half-way.
struct Plan
{
    std::vector<PlannedLevel> levels; ///< never empty, outermost first; the seal is no level of the profile
    std::optional<Id> user; ///< inside ID; nullopt = unchanged
    std::optional<Id> group;
    Isolation isolation; ///< sources absolute, targets in normal form
    Program program; ///< command never empty, directory absolute or as the caller wrote it

    [[nodiscard]] bool has(NamespaceKind kind) const { return isolation.namespaces.contains(kind); }
};

/// The plan, or the first thing that forbids it. `facts` is what questions_for(profile) asked for.
[[nodiscard]] std::expected<Plan, Failure> make_plan(const Profile& profile, const HostFacts& facts);

} // namespace nestbox::launch
