// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/judge.h"
#include "engine/idmap/rangeedits.h"
#include "engine/idmap/repairlist.h"

#include <numeric>

namespace nestbox {

namespace {

using Code = Repair::Code;

bool fits(const IdMap& map, unsigned page_size)
{
    return map.ranges.size() <= max_ranges && map.kernel_text_size() < page_size;
}

void repair_size(const Finding& finding, RepairList& list)
{
    list.add_map(Code::MergeAdjacent, finding, {}, merged(list.map(), list.context().parent_map()));
    IdMap shorter = list.map();
    while (!shorter.ranges.empty() && !fits(shorter, list.context().page_size))
        shorter.ranges.pop_back();
    std::vector<std::size_t> removed(list.map().ranges.size() - shorter.ranges.size());
    std::iota(removed.begin(), removed.end(), shorter.ranges.size());
    list.add_map(Code::Remove, finding, std::move(removed), std::move(shorter));
}

} // namespace

void repair_text(const Finding& finding, RepairList& list)
{
    const std::optional<Id> own = list.own_id();
    if (finding.rule == Rule::TextTooLong || finding.rule == Rule::TooManyRanges)
        repair_size(finding, list);
    else if (!list.map().ranges.empty())
        list.add_map(Code::KeepGoodLines, finding, {}, list.map());
    else if (own)
        list.add_map(Code::UseOwnId, finding, {}, { { { 0, *own, 1 } } });
}

} // namespace nestbox
