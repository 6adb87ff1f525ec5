// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/profilerepairs.h"

#include "engine/idmap/judge.h"
#include "engine/idmap/judgedelegated.h"
#include "engine/idmap/repairs.h"
#include "engine/profile/mapcontexts.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace nestbox {
namespace {

std::vector<ProfileRange>& rows_of(ProfileLevel& level, IdKind kind)
{
    return kind == IdKind::Gid ? level.gid : level.uid;
}

bool has_error(const Assessment& assessment, std::size_t level, IdKind kind)
{
    return std::ranges::any_of(assessment.problems, [&](const Problem& problem) {
        return problem.severity == Problem::Severity::Error && problem.level == level && problem.kind == kind;
    });
}

/// One map of the profile, the way it would be written, and what stands in the way.
class MapRepairer
{
public:
    MapRepairer(
        const Profile& profile, const Assessment& assessment, const HostFacts& facts, std::size_t level, IdKind kind)
        : m_profile(profile)
        , m_assessment(assessment)
        , m_facts(facts)
        , m_level(level)
        , m_kind(kind)
        , m_map(assessment.levels[level].of(kind))
    {
    }

    [[nodiscard]] std::vector<ProfileRepair> repairs() const
    {
        RepairMeans means;
        const WriteContext context = m_level == 0 ? outermost(means) : nested();
        const Verdict verdict = judge(m_map.map, context);
        std::vector<ProfileRepair> found;
        for (const Repair& repair : nestbox::repairs(m_map.map, context, verdict, means))
            if (ProfileRepair applied = apply(repair); !is_known(applied, found))
                found.push_back(std::move(applied));
        return found;
    }

private:
    /// The writer of level 1: whoever has the power already; newuidmap, as long as only the numbers are wrong; else the
    /// launcher itself, whose refusal shows what it lacks.
    [[nodiscard]] WriteContext outermost(RepairMeans& means) const
    {
        const HostFacts::PerKind& mine = m_facts.of(m_kind);
        if (m_facts.has(m_kind == IdKind::Gid ? "cap_setgid" : "cap_setuid"))
            return outside_context(m_kind, m_facts, map_capabilities(m_facts));
        means.delegated = mine.delegated;
        means.tool = mine.tool == ToolState::Usable;
        means.administrator = m_facts.mapper_available;
        WriteContext outside = outside_context(m_kind, m_facts, MapCapabilities::all());
        means.only_delegated = means.tool && !judge(m_map.map, outside).ok();
        if (!means.only_delegated)
            return inside_context(m_kind, m_facts);
        outside.opener = outside.writer = tool_actor(m_map.map, m_kind, m_facts.uid.me, m_facts.gid.me);
        return outside;
    }

    [[nodiscard]] WriteContext nested() const
    {
        const Assessment::Level& above = m_assessment.levels[m_level - 1];
        return nested_context(m_kind, above.uid.map, above.gid.map);
    }

    [[nodiscard]] ProfileRepair apply(const Repair& repair) const
    {
        ProfileRepair applied { repair.code, repair.rule, m_level, m_kind, {}, m_profile, false };
        for (const std::size_t range : repair.ranges)
            if (const std::size_t row = m_map.row_of_range[range];
                std::ranges::find(applied.rows, row) == applied.rows.end())
                applied.rows.push_back(row);
        ProfileLevel& level = applied.profile.levels[m_level];
        rows_of(level, m_kind) = rows_for(repair.map);
        if (repair.code == Repair::Code::DenySetgroups)
            level.setgroups = Setgroups::Deny;
        applied.complete = !has_error(assess(applied.profile, m_facts), m_level, m_kind);
        return applied;
    }

    /// The edited map as rows: a row all of whose ranges are still there stays as it was written.
    [[nodiscard]] std::vector<ProfileRange> rows_for(const IdMap& edited) const
    {
        const ProfileLevel& level = m_profile.levels[m_level];
        const std::vector<ProfileRange>& before = m_kind == IdKind::Gid ? level.gid : level.uid;
        std::vector<ProfileRange> rows;
        std::set<std::size_t> kept;
        for (const IdRange& range : edited.ranges) {
            const std::optional<std::size_t> row = untouched_row(range, edited);
            if (!row)
                rows.push_back({ range.inside, { .number = range.outside, .name = {}, .offset = {} }, range.count });
            else if (kept.insert(*row).second)
                rows.push_back(before[*row]);
        }
        return rows;
    }

    [[nodiscard]] std::optional<std::size_t> untouched_row(const IdRange& range, const IdMap& edited) const
    {
        const auto own = std::ranges::find(m_map.map.ranges, range);
        if (own == m_map.map.ranges.end())
            return std::nullopt;
        const std::size_t row = m_map.row_of_range[static_cast<std::size_t>(own - m_map.map.ranges.begin())];
        for (std::size_t i = 0; i < m_map.map.ranges.size(); ++i)
            if (m_map.row_of_range[i] == row
                && std::ranges::find(edited.ranges, m_map.map.ranges[i]) == edited.ranges.end())
                return std::nullopt;
        return row;
    }

    /// Leads nowhere new: the profile as it is, or one that another repair gives.
    [[nodiscard]] bool is_known(const ProfileRepair& repair, const std::vector<ProfileRepair>& found) const
    {
        return repair.profile == m_profile
            || std::ranges::find(found, repair.profile, &ProfileRepair::profile) != found.end();
    }

    const Profile& m_profile;
    const Assessment& m_assessment;
    const HostFacts& m_facts;
    std::size_t m_level;
    IdKind m_kind;
    const Assessment::Map& m_map;
};

/// The level asks for setgroups(2), and cannot have it.
std::optional<ProfileRepair> deny_setgroups(const Profile& profile, const Assessment& assessment, std::size_t level)
{
    if (profile.levels[level].setgroups != Setgroups::Allow || assessment.levels[level].setgroups == Setgroups::Allow)
        return std::nullopt;
    ProfileRepair repair { Repair::Code::DenySetgroups, Rule::NotAuthorised, level, IdKind::Gid, {}, profile, true };
    repair.profile.levels[level].setgroups = Setgroups::Deny;
    return repair;
}

} // namespace

std::vector<ProfileRepair> profile_repairs(const Profile& profile, const Assessment& assessment, const HostFacts& facts)
{
    std::vector<ProfileRepair> found;
    for (std::size_t level = 0; level < assessment.levels.size(); ++level) {
        for (const IdKind kind : { IdKind::Uid, IdKind::Gid })
            if (has_error(assessment, level, kind))
                std::ranges::move(
                    MapRepairer { profile, assessment, facts, level, kind }.repairs(), std::back_inserter(found));
        if (std::optional<ProfileRepair> denied = deny_setgroups(profile, assessment, level))
            found.push_back(std::move(*denied));
    }
    return found;
}

} // namespace nestbox
