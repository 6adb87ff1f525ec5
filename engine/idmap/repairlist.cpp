// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/repairlist.h"

#include "engine/idmap/judge.h"
#include "engine/idmap/judgedelegated.h"

#include <algorithm>
#include <utility>

namespace nestbox {

RepairList::RepairList(const IdMap& map, const WriteContext& context, const Verdict& verdict, const RepairMeans& means)
    : m_map(map)
    , m_context(context)
    , m_means(means)
    , m_badness(badness_of(verdict))
{
}

void RepairList::add_map(Repair::Code code, const Finding& finding, std::vector<std::size_t> ranges, IdMap map)
{
    add({ code, finding.rule, std::move(ranges), std::move(map), m_context, m_means.only_delegated, false });
}

void RepairList::add_context(Repair::Code code, const Finding& finding, WriteContext context)
{
    add({ code, finding.rule, {}, m_map, std::move(context), m_means.only_delegated, false });
}

void RepairList::add(Repair repair)
{
    const auto refused = [&](const IdRange& range) {
        return repair.only_delegated && !is_allowed_to_tool(range)
            && std::ranges::find(m_map.ranges, range) == m_map.ranges.end();
    };
    if (repair.map.ranges.empty() || std::ranges::any_of(repair.map.ranges, refused) || is_known(repair))
        return;
    const Verdict verdict = judge(repair.map, repair.context);
    if (badness_of(verdict) >= m_badness)
        return;
    repair.complete = verdict.ok();
    m_repairs.push_back(std::move(repair));
}

std::optional<Id> RepairList::own_id() const
{
    return m_context.kind == IdKind::Gid ? m_context.opener.egid : m_context.opener.euid;
}

bool RepairList::is_allowed_to_tool(const IdRange& range) const
{
    return tool_allows(range, own_id().value_or(invalid_id), m_means.delegated);
}

/// Two findings often have a repair in common.
bool RepairList::is_known(const Repair& repair) const
{
    return std::ranges::any_of(
        m_repairs, [&](const Repair& other) { return other.code == repair.code && other.map == repair.map; });
}

} // namespace nestbox
