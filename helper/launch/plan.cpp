// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/plan.h"

#include "engine/profile/visibletree.h"
#include "helper/launch/capabilities.h"
#include "helper/launch/delegationcommand.h"

#include <algorithm>

namespace nestbox::launch {

namespace {

PlannedMap planned(IdKind kind, const Assessment::Level& level, const HostFacts& facts)
{
    const Assessment::Map& map = level.of(kind);
    return { kind, map.map, map.route, facts.of(kind).tool_path };
}

std::vector<PlannedLevel> planned_levels(const Assessment& found, const HostFacts& facts)
{
    std::vector<PlannedLevel> levels;
    for (const Assessment::Level& level : found.levels)
        levels.push_back(
            { planned(IdKind::Uid, level, facts), planned(IdKind::Gid, level, facts), level.setgroups, levels.size() });
    return levels;
}

bool keeps_mounting(const CapabilityChoice& choice)
{
    return choice.kind == CapabilityChoice::Kind::All
        || (choice.kind == CapabilityChoice::Kind::List && choice.names.contains("cap_sys_admin"));
}

/// Every ID that `inner` uses onto itself, written by its route. Of an unmapped kind the own one, so that somebody can
/// create the namespace inside.
PlannedMap seal(const PlannedMap& inner, const HostFacts& facts)
{
    PlannedMap map = inner;
    for (IdRange& range : map.map.ranges)
        range.inside = range.outside;
    const Id own = facts.of(inner.kind).me;
    if (map.map.ranges.empty())
        map = { inner.kind, { { { own, own, 1 } } }, Route::Self, {} };
    return map;
}

/// Another namespace around the only level. Mounts are made in it, with the same numbers; root inside, who could undo
/// them in a namespace of its own, has no power over this one (lock_mnt_tree).
void add_seal(Plan& plan, const HostFacts& facts)
{
    PlannedLevel outer = plan.levels.front();
    PlannedLevel& inner = plan.levels.front();
    outer.uid = seal(inner.uid, facts);
    outer.gid = seal(inner.gid, facts);
    if (outer.gid.route == Route::Self)
        outer.setgroups = inner.setgroups = Setgroups::Deny;
    for (PlannedMap* map : { &inner.uid, &inner.gid })
        if (map->route != Route::Unmapped && map->route != Route::Self)
            map->route = Route::Privileged;
    inner.is_sealed = true;
    plan.levels.insert(plan.levels.begin(), std::move(outer));
}

std::string with_home(const std::string& path, const HostFacts& facts)
{
    const bool in_home = path == "~" || path.starts_with("~/");
    return in_home ? facts.home + path.substr(1) : path;
}

Isolation planned(Isolation isolation, const HostFacts& facts)
{
    for (ProfileMount& mount : isolation.mounts) {
        if (auto* bind = std::get_if<BindMount>(&mount))
            bind->source = with_home(bind->source, facts);
        std::visit([](auto& any) { any.target = normal_path(any.target); }, mount);
    }
    return isolation;
}

Program planned(Program program, const HostFacts& facts)
{
    if (program.command.empty())
        program.command = { facts.shell.empty() ? "/bin/sh" : facts.shell };
    if (program.directory)
        program.directory = with_home(*program.directory, facts);
    return program;
}

std::unexpected<Failure> not_launchable(Problem problem, const HostFacts& facts)
{
    Failure failure { FailureCode::NotLaunchable, 0, problem.kind, {}, delegation_command(problem, facts), {} };
    failure.cause = std::move(problem);
    return std::unexpected { std::move(failure) };
}

} // namespace

std::expected<Plan, Failure> make_plan(const Profile& profile, const HostFacts& facts)
{
    Assessment found = assess(profile, facts);
    const auto error = std::ranges::find(found.problems, Problem::Severity::Error, &Problem::severity);
    if (error != found.problems.end())
        return not_launchable(std::move(*error), facts);
    if (auto name = unknown_capability(profile.program.capabilities)) {
        Problem unknown;
        unknown.code = Problem::Code::UnknownCapability;
        unknown.name = std::move(*name);
        return not_launchable(std::move(unknown), facts);
    }
    Plan plan { planned_levels(found, facts), found.user, found.group, planned(profile.isolation, facts),
        planned(profile.program, facts) };
    if (plan.levels.size() == 1 && plan.makes_mounts() && keeps_mounting(plan.program.capabilities))
        add_seal(plan, facts);
    return plan;
}

} // namespace nestbox::launch
