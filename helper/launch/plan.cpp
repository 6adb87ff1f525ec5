// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/plan.h"

#include "engine/profile/seal.h"
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

std::vector<PlannedLevel> planned_levels(const Assessment& found, const HostFacts& facts, bool sealed)
{
    std::vector<PlannedLevel> levels;
    for (const Assessment::Level& level : found.levels) {
        const bool is_sealed = sealed && !levels.empty();
        levels.push_back({ planned(IdKind::Uid, level, facts), planned(IdKind::Gid, level, facts), level.setgroups,
            is_sealed ? 0 : levels.size(), is_sealed });
    }
    return levels;
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
    const bool sealed = needs_seal(profile);
    if (sealed)
        add_seal(found, facts);
    Plan plan { planned_levels(found, facts, sealed), found.user, found.group, planned(profile.isolation, facts),
        planned(profile.program, facts) };
    return plan;
}

} // namespace nestbox::launch
