// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/problem.h"
#include "engine/profile/resolve.h"
#include "engine/profile/route.h"

#include <cstddef>
#include <vector>

namespace nestbox {

/// Who writes one map of level 1, and everything that stands in the way.
struct RouteChoice
{
    Route route = Route::Unmapped;
    std::vector<std::size_t> forcing_rows; ///< rows that need more than Route::Self
    std::vector<Problem> problems;
};

/// Chooses the route of the outermost level's `kind` map. `keep_setgroups`: setgroups(2) has to stay allowed inside,
/// which rules out writing gid_map from inside (new_idmap_permitted).
[[nodiscard]] RouteChoice choose_route(
    const ResolvedMap& resolved, IdKind kind, bool keep_setgroups, const HostFacts& facts);

/// Judges the `kind` map of a level below the first, which the launcher writes from the level above with all
/// capabilities there. `parent_uid` and `parent_gid` are that level's maps.
[[nodiscard]] RouteChoice choose_nested_route(
    const ResolvedMap& resolved, std::size_t level, IdKind kind, const IdMap& parent_uid, const IdMap& parent_gid);

} // namespace nestbox
