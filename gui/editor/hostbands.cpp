// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/hostbands.h"

#include "gui/text/hostdirectory.h"

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

/// What decides about an ID's owner.
struct Ownership
{
    const HostFacts::PerKind& facts;
    std::vector<IdInterval> existing;
    const std::optional<std::vector<IdInterval>>& taken;
};

IdOwner ownerOf(std::uint64_t id, const Ownership& by)
{
    if (!anyContains(by.existing, id))
        return IdOwner::Absent;
    if (id == by.facts.me)
        return IdOwner::Me;
    if (anyContains(by.facts.delegated, id))
        return IdOwner::Subordinate;
    if (id < firstOrdinaryId)
        return IdOwner::System;
    return !by.taken || anyContains(*by.taken, id) ? IdOwner::Others : IdOwner::Free;
}

std::set<std::uint64_t> borders(const Ownership& by)
{
    std::set<std::uint64_t> found { 0, firstOrdinaryId, by.facts.me, std::uint64_t { by.facts.me } + 1, id_space_end };
    const std::vector<IdInterval> none;
    for (const std::vector<IdInterval>* intervals :
        { &by.facts.delegated, &by.existing, by.taken ? &*by.taken : &none })
        for (const IdInterval interval : *intervals)
            found.insert({ std::min(interval.first, id_space_end), std::min(interval.end, id_space_end) });
    return found;
}

} // namespace

std::vector<HostBand> hostBands(
    const HostFacts& facts, IdKind kind, const std::optional<std::vector<IdInterval>>& taken)
{
    const Ownership ownership { facts.of(kind), existing(facts.of(kind)), taken };
    const std::set<std::uint64_t> cuts = borders(ownership);
    std::vector<HostBand> bands;
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end() && *cut < id_space_end; ++cut) {
        const HostBand band { { *cut, *std::next(cut) }, ownerOf(*cut, ownership) };
        if (!bands.empty() && bands.back().owner == band.owner)
            bands.back().ids.end = band.ids.end;
        else
            bands.push_back(band);
    }
    return bands;
}

std::vector<HostBand> hostBands(const HostFacts& facts, IdKind kind)
{
    return hostBands(facts, kind, HostDirectory::takenIds(kind));
}

} // namespace nestbox
