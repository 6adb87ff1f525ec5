// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/commands.h"

#include <algorithm>

namespace nestbox {
namespace {

MapStep::Actor actor_of(Route route)
{
    if (route == Route::Subordinate)
        return MapStep::Actor::NewIdMap;
    return route == Route::Administrator ? MapStep::Actor::Mapper : MapStep::Actor::Launcher;
}

void add_level(const Assessment::Level& level, std::size_t number, std::vector<MapStep>& steps)
{
    using Action = MapStep::Action;
    steps.push_back({ .action = Action::CreateNamespace, .level = number });
    if (level.setgroups == Setgroups::Deny)
        steps.push_back({ .action = Action::DenySetgroups, .level = number, .text = "deny" });
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid })
        if (const Assessment::Map& map = level.of(kind); map.route != Route::Unmapped)
            steps.push_back({ Action::WriteMap, actor_of(map.route), number, kind, map.map.to_kernel_text() });
    steps.push_back({ .action = Action::CompareMaps, .level = number });
}

bool is_impossible(const Assessment::Level& level)
{
    return level.uid.route == Route::Impossible || level.gid.route == Route::Impossible;
}

} // namespace

std::vector<MapStep> map_steps(const Assessment& assessment)
{
    std::vector<MapStep> steps;
    if (assessment.levels.empty() || std::ranges::any_of(assessment.levels, is_impossible))
        return steps;
    for (std::size_t level = 0; level < assessment.levels.size(); ++level)
        add_level(assessment.levels[level], level, steps);
    steps.push_back({ .action = MapStep::Action::StartProgram, .level = assessment.levels.size() - 1 });
    return steps;
}

} // namespace nestbox
