// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/assessment.h"

#include "engine/idmap/grantcheck.h"
#include "engine/idmap/outsideintervals.h"
#include "engine/profile/resolve.h"
#include "engine/profile/routechoice.h"

#include <iterator>
#include <utility>

namespace nestbox {
namespace {

class Assessor
{
public:
    Assessor(const Profile& profile, const HostFacts& facts)
        : m_profile(profile)
        , m_facts(facts)
    {
    }

    [[nodiscard]] Assessment assess()
    {
        assess_machine();
        assess_depth();
        assess_isolation();
        for (std::size_t level = 0; level < m_profile.levels.size(); ++level)
            assess_level(level);
        assess_identity();
        return std::move(m_assessment);
    }

private:
    Problem& problem(Problem::Code code, std::size_t level = 0)
    {
        Problem problem;
        problem.code = code;
        problem.level = level;
        return m_assessment.problems.emplace_back(std::move(problem));
    }

    void assess_machine()
    {
        if (!m_facts.max_user_namespaces)
            problem(Problem::Code::NamespacesUnsupported);
        else if (*m_facts.max_user_namespaces == 0)
            problem(Problem::Code::NamespacesDisabled).name = "user.max_user_namespaces";
        else if (m_facts.unprivileged_denied && !m_facts.has("cap_sys_admin"))
            problem(Problem::Code::NamespacesDisabled).name = "kernel.unprivileged_userns_clone";
        if (m_facts.apparmor_restricts && !m_facts.has("cap_sys_admin"))
            problem(Problem::Code::AppArmorRestricts).severity = Problem::Severity::Warning;
    }

    void assess_depth()
    {
        if (m_profile.levels.size() > most_levels)
            problem(Problem::Code::TooManyLevels, most_levels).limit = most_levels;
    }

    /// A profile file cannot say it otherwise (isolationreader); options and edited values can.
    void assess_isolation()
    {
        const Isolation& isolation = m_profile.isolation;
        if (isolation.hostname)
            need("isolation.hostname", NamespaceKind::Uts);
        if (isolation.root == RootKind::Private)
            need("isolation.root", NamespaceKind::Mount);
        if (isolation.root == RootKind::Private)
            need("isolation.root", NamespaceKind::Pid);
        if (!isolation.mounts.empty())
            need("isolation.mounts", NamespaceKind::Mount);
    }

    void need(std::string key, NamespaceKind kind)
    {
        if (m_profile.isolation.namespaces.contains(kind))
            return;
        Problem& missing = problem(Problem::Code::NamespaceMissing);
        missing.name = std::move(key);
        missing.value = static_cast<std::uint64_t>(kind);
    }

    void assess_level(std::size_t level)
    {
        const ProfileLevel& wanted = m_profile.levels[level];
        ResolvedMap uid = resolve_ranges(wanted.uid, level, IdKind::Uid, m_facts);
        ResolvedMap gid = resolve_ranges(wanted.gid, level, IdKind::Gid, m_facts);
        m_assessment.levels.emplace_back();
        take_map(level, IdKind::Uid, std::move(uid));
        take_map(level, IdKind::Gid, std::move(gid));
        share_administrator(m_assessment.levels.back());
        limit_intervals(m_assessment.levels.back());
        settle_setgroups(level);
    }

    void take_map(std::size_t level, IdKind kind, ResolvedMap resolved)
    {
        RouteChoice choice = level == 0
            ? choose_route(resolved, kind, keeps_setgroups(0), m_facts)
            : choose_nested_route(resolved, level, kind, m_assessment.levels[level - 1].uid.map,
                  m_assessment.levels[level - 1].gid.map);
        std::ranges::move(resolved.problems, std::back_inserter(m_assessment.problems));
        std::ranges::move(choice.problems, std::back_inserter(m_assessment.problems));
        m_assessment.levels.back().of(kind) = { std::move(resolved.map), std::move(resolved.row_of_range), choice.route,
            std::move(choice.forcing_rows) };
    }

    /// The mapper writes both maps or none.
    static void share_administrator(Assessment::Level& level)
    {
        if (level.uid.route != Route::Administrator && level.gid.route != Route::Administrator)
            return;
        for (Assessment::Map* map : { &level.uid, &level.gid })
            if (map->route != Route::Unmapped && map->route != Route::Impossible)
                map->route = Route::Administrator;
    }

    /// What the mapper puts before an administrator has to be readable (check_grant).
    void limit_intervals(Assessment::Level& level)
    {
        const std::size_t intervals = outside_intervals(level.uid.map).size() + outside_intervals(level.gid.map).size();
        if (intervals <= max_granted_intervals)
            return;
        for (const IdKind kind : { IdKind::Uid, IdKind::Gid }) {
            if (level.of(kind).route != Route::Administrator)
                continue;
            level.of(kind).route = Route::Impossible;
            Problem& found = problem(Problem::Code::TooManyIntervals, m_assessment.levels.size() - 1);
            found.kind = kind;
            found.rows = level.of(kind).forcing_rows;
            found.value = intervals;
            found.limit = max_granted_intervals;
        }
    }

    /// setgroups(2) has to work inside: said outright, or needed for the groups that the program is to have.
    [[nodiscard]] bool keeps_setgroups(std::size_t level) const
    {
        const std::optional<Setgroups> wish = m_profile.levels[level].setgroups;
        return wish ? *wish == Setgroups::Allow : m_profile.program.groups.has_value();
    }

    void settle_setgroups(std::size_t level)
    {
        const std::optional<Setgroups> wish = m_profile.levels[level].setgroups;
        const bool inherited
            = level == 0 ? m_facts.setgroups_denied : m_assessment.levels[level - 1].setgroups == Setgroups::Deny;
        Assessment::Level& assessed = m_assessment.levels[level];
        const bool demanded = assessed.gid.route == Route::Self;
        assessed.setgroups = inherited || demanded || wish == Setgroups::Deny ? Setgroups::Deny : Setgroups::Allow;
        if (wish == Setgroups::Allow && assessed.setgroups == Setgroups::Deny)
            problem(inherited ? Problem::Code::SetgroupsInheritedDeny : Problem::Code::SetgroupsMustBeDenied, level)
                .kind
                = IdKind::Gid;
    }

    void assess_identity()
    {
        if (m_assessment.levels.empty())
            return;
        const Assessment::Level& last = m_assessment.levels.back();
        const Program& program = m_profile.program;
        m_assessment.user = inside_id(program.user, last.uid.map, Problem::Code::UserNotMapped);
        m_assessment.group = inside_id(program.group, last.gid.map, Problem::Code::GroupNotMapped);
        for (const Id group : program.groups.value_or(std::vector<Id> {}))
            (void)inside_id(group, last.gid.map, Problem::Code::GroupNotMapped);
        const bool may_set_groups = last.setgroups == Setgroups::Allow && !last.gid.map.ranges.empty();
        if (program.groups && !may_set_groups)
            problem(Problem::Code::GroupsNeedSetgroups, m_assessment.levels.size() - 1).kind = IdKind::Gid;
    }

    [[nodiscard]] std::optional<Id> inside_id(std::optional<Id> wanted, const IdMap& map, Problem::Code unmapped)
    {
        if (!wanted)
            return map.outside_of(0) ? std::optional<Id> { 0 } : std::nullopt;
        if (!map.outside_of(*wanted)) {
            Problem& found = problem(unmapped, m_assessment.levels.size() - 1);
            found.kind = unmapped == Problem::Code::UserNotMapped ? IdKind::Uid : IdKind::Gid;
            found.value = *wanted;
        }
        return wanted;
    }

    const Profile& m_profile;
    const HostFacts& m_facts;
    Assessment m_assessment;
};

} // namespace

Assessment assess(const Profile& profile, const HostFacts& facts)
{
    return Assessor { profile, facts }.assess();
}

} // namespace nestbox
