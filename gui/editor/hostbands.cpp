// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/hostbands.h"

#include <algorithm>
#include <set>

namespace nestbox {

namespace {

bool anyContains(const std::vector<IdInterval>& intervals, std::uint64_t id)
{
    return std::ranges::any_of(intervals, [id](IdInterval interval) { return interval.contains(id); });
}

std::vector<IdInterval> existing(const HostFacts::PerKind& facts)
{
    std::vector<IdInterval> intervals;
    for (const IdRange& range : facts.parent.ranges)
        intervals.push_back(range.inside_ids());
    return intervals;
}

IdOwner ownerOf(std::uint64_t id, const HostFacts::PerKind& facts, const std::vector<IdInterval>& existingIds)
{
    if (!anyContains(existingIds, id))
        return IdOwner::Absent;
    if (id == facts.me)
        return IdOwner::Me;
    if (anyContains(facts.delegated, id))
        return IdOwner::Subordinate;
    return id < firstOrdinaryId ? IdOwner::System : IdOwner::Others;
}

std::set<std::uint64_t> borders(const HostFacts::PerKind& facts, const std::vector<IdInterval>& existingIds)
{
    std::set<std::uint64_t> found { 0, firstOrdinaryId, facts.me, std::uint64_t { facts.me } + 1, id_space_end };
    for (const std::vector<IdInterval>* intervals : { &facts.delegated, &existingIds })
        for (const IdInterval interval : *intervals)
            found.insert({ std::min(interval.first, id_space_end), std::min(interval.end, id_space_end) });
    return found;
}

} // namespace

std::vector<HostBand> hostBands(const HostFacts& facts, IdKind kind)
{
    const HostFacts::PerKind& mine = facts.of(kind);
    const std::vector<IdInterval> existingIds = existing(mine);
    const std::set<std::uint64_t> cuts = borders(mine, existingIds);
    std::vector<HostBand> bands;
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end() && *cut < id_space_end; ++cut) {
        const HostBand band { { *cut, *std::next(cut) }, ownerOf(*cut, mine, existingIds) };
        if (!bands.empty() && bands.back().owner == band.owner)
            bands.back().ids.end = band.ids.end;
        else
            bands.push_back(band);
    }
    return bands;
}

} // namespace nestbox
