// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/routechoice.h"

#include "engine/idmap/judge.h"
#include "engine/profile/intervals.h"
#include "engine/profile/mapcontexts.h"

#include <algorithm>
#include <utility>

namespace nestbox {
namespace {

std::vector<std::size_t> rows_of(const std::vector<std::size_t>& ranges, const ResolvedMap& resolved)
{
    std::vector<std::size_t> rows;
    for (const std::size_t range : ranges)
        if (const std::size_t row = resolved.row_of_range[range]; std::ranges::find(rows, row) == rows.end())
            rows.push_back(row);
    return rows;
}

void add_findings(
    const Verdict& verdict, const ResolvedMap& resolved, std::size_t level, IdKind kind, std::vector<Problem>& problems)
{
    for (const Finding& finding : verdict.findings) {
        Problem problem;
        problem.code = Problem::Code::KernelRefuses;
        problem.level = level;
        problem.kind = kind;
        problem.rows = rows_of(finding.ranges, resolved);
        problem.ids = finding.ids;
        problem.ids_are_inside = finding.ids_are_inside;
        problem.value = finding.value;
        problem.finding = finding;
        problems.push_back(std::move(problem));
    }
}

/// Chooses among the routes of level 1, dearer and dearer.
class Chooser
{
public:
    Chooser(const ResolvedMap& resolved, IdKind kind, bool keep_setgroups, const HostFacts& facts)
        : m_resolved(resolved)
        , m_kind(kind)
        , m_keep_setgroups(keep_setgroups)
        , m_facts(facts)
    {
    }

    [[nodiscard]] RouteChoice choose()
    {
        if (m_resolved.map.ranges.empty())
            return {};
        const Verdict as_anyone = judge(m_resolved.map, outside_context(m_kind, m_facts, MapCapabilities::all()));
        add_findings(as_anyone, m_resolved, 0, m_kind, m_choice.problems);
        if (as_anyone.ok() && written_from_inside())
            return take(Route::Self);
        find_forcing_rows();
        const bool privileged = m_facts.has(m_kind == IdKind::Gid ? "cap_setgid" : "cap_setuid");
        if (as_anyone.ok() && privileged && written_from_outside())
            return take(Route::Privileged);
        if (!privileged)
            find_undelegated();
        if (!as_anyone.ok())
            return refuse_undelegated(Route::Impossible);
        if (privileged || self_map_refused())
            return refuse_as_kernel(privileged);
        if (!m_undelegated.empty())
            return m_facts.mapper_available && !maps_root() ? ask_administrator()
                                                            : refuse_undelegated(Route::Impossible);
        return delegate();
    }

private:
    [[nodiscard]] bool is_own(const IdRange& range) const
    {
        return range.count == 1 && range.outside == m_facts.of(m_kind).me;
    }

    [[nodiscard]] bool is_own_alone() const
    {
        return m_resolved.map.ranges.size() == 1 && is_own(m_resolved.map.ranges.front());
    }

    /// Outside ID 0, which the mapper gives to nobody.
    [[nodiscard]] bool maps_root() const
    {
        return std::ranges::any_of(
            m_resolved.map.ranges, [](const IdRange& range) { return range.outside_ids().contains(0); });
    }

    [[nodiscard]] Verdict judged_inside() const { return judge(m_resolved.map, inside_context(m_kind, m_facts)); }

    [[nodiscard]] Verdict judged_outside() const
    {
        return judge(m_resolved.map, outside_context(m_kind, m_facts, map_capabilities(m_facts)));
    }

    [[nodiscard]] bool written_from_inside() const
    {
        const bool may_deny = m_kind != IdKind::Gid || !m_keep_setgroups || m_facts.setgroups_denied;
        return is_own_alone() && may_deny && judged_inside().ok();
    }

    [[nodiscard]] bool written_from_outside() const { return judged_outside().ok(); }

    /// The own ID alone, refused to a caller without capabilities: UID 0 without CAP_SETFCAP.
    [[nodiscard]] bool self_map_refused() const { return is_own_alone() && !judged_inside().ok(); }

    void find_forcing_rows()
    {
        std::vector<std::size_t> forcing;
        for (std::size_t i = 0; i < m_resolved.map.ranges.size(); ++i)
            if (!is_own(m_resolved.map.ranges[i]) || is_own_alone())
                forcing.push_back(i);
        m_choice.forcing_rows = rows_of(forcing, m_resolved);
    }

    void find_undelegated()
    {
        const std::vector<IdInterval> delegated = joined(m_facts.of(m_kind).delegated);
        for (std::size_t i = 0; i < m_resolved.map.ranges.size(); ++i) {
            const IdRange& range = m_resolved.map.ranges[i];
            const std::vector<IdInterval> missing = without(range.outside_ids(), delegated);
            if (!is_own(range) && !missing.empty())
                m_undelegated.push_back({ m_resolved.row_of_range[i], missing.front() });
        }
    }

    [[nodiscard]] RouteChoice take(Route route)
    {
        m_choice.route = route;
        return std::move(m_choice);
    }

    Problem& problem(Problem::Code code, std::vector<std::size_t> rows)
    {
        Problem problem;
        problem.code = code;
        problem.kind = m_kind;
        problem.rows = std::move(rows);
        return m_choice.problems.emplace_back(std::move(problem));
    }

    [[nodiscard]] RouteChoice refuse_undelegated(Route route)
    {
        for (const auto& [row, ids] : m_undelegated)
            problem(Problem::Code::NotDelegated, { row }).ids = ids;
        return take(route);
    }

    [[nodiscard]] RouteChoice refuse_as_kernel(bool privileged)
    {
        add_findings(privileged ? judged_outside() : judged_inside(), m_resolved, 0, m_kind, m_choice.problems);
        return take(Route::Impossible);
    }

    [[nodiscard]] RouteChoice ask_administrator()
    {
        std::vector<std::size_t> rows;
        for (const auto& [row, ids] : m_undelegated)
            rows.push_back(row);
        m_choice.forcing_rows = rows;
        problem(Problem::Code::AdministratorNeeded, rows).severity = Problem::Severity::Warning;
        return take(Route::Administrator);
    }

    [[nodiscard]] RouteChoice delegate()
    {
        if (is_own_alone() && !own_is_delegated())
            return take(Route::Self); // newgidmap would deny setgroups for it as well
        if (m_facts.of(m_kind).tool != ToolState::Usable)
            problem(m_facts.of(m_kind).tool == ToolState::Missing ? Problem::Code::ToolMissing
                                                                  : Problem::Code::ToolNotPrivileged,
                m_choice.forcing_rows);
        if (m_facts.login_group && *m_facts.login_group != m_facts.gid.me)
            problem(Problem::Code::NotLoginGroup, m_choice.forcing_rows).value = *m_facts.login_group;
        return take(Route::Subordinate);
    }

    [[nodiscard]] bool own_is_delegated() const
    {
        const IdInterval own = m_resolved.map.ranges.front().outside_ids();
        return without(own, m_facts.of(m_kind).delegated).empty();
    }

    struct Undelegated
    {
        std::size_t row;
        IdInterval ids;
    };
    const ResolvedMap& m_resolved;
    IdKind m_kind;
    bool m_keep_setgroups;
    const HostFacts& m_facts;
    std::vector<Undelegated> m_undelegated;
    RouteChoice m_choice;
};

} // namespace

RouteChoice choose_route(const ResolvedMap& resolved, IdKind kind, bool keep_setgroups, const HostFacts& facts)
{
    return Chooser { resolved, kind, keep_setgroups, facts }.choose();
}

RouteChoice choose_nested_route(
    const ResolvedMap& resolved, std::size_t level, IdKind kind, const IdMap& parent_uid, const IdMap& parent_gid)
{
    RouteChoice choice;
    const WriteContext context = nested_context(kind, parent_uid, parent_gid);
    if (resolved.map.ranges.empty()) {
        if (!context.creator_mapped && kind == IdKind::Uid)
            add_findings({ .findings = { { .rule = Rule::CreatorUnmapped } } }, resolved, level, kind, choice.problems);
        return choice;
    }
    const Verdict verdict = judge(resolved.map, context);
    add_findings(verdict, resolved, level, kind, choice.problems);
    choice.route = verdict.ok() ? Route::Privileged : Route::Impossible;
    choice.forcing_rows = resolved.row_of_range;
    return choice;
}

} // namespace nestbox
