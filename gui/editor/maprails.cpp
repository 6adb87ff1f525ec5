// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/maprails.h"

#include "engine/idmap/idlookup.h"
#include "engine/idmap/rangeedits.h"
#include "gui/document/profileedits.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace nestbox {

namespace {

/// Of IDs that no range uses.
MapTone toneOf(IdOwner owner)
{
    switch (owner) {
    case IdOwner::System:
        return MapTone::System;
    case IdOwner::Me:
        return MapTone::Own;
    case IdOwner::Subordinate:
        return MapTone::Subordinate;
    case IdOwner::Others:
        return MapTone::Others;
    case IdOwner::Free:
    case IdOwner::Absent:
        break;
    }
    return MapTone::Absent;
}

/// Of a range onto `id`.
MapTone hostTone(const std::vector<HostBand>& bands, std::uint64_t id)
{
    const auto found = std::ranges::find_if(bands, [id](const HostBand& band) { return band.ids.contains(id); });
    if (found == bands.end())
        return MapTone::Absent;
    return found->owner == IdOwner::Free ? MapTone::Others : toneOf(found->owner);
}

/// A range onto IDs that are the caller's own stays recognisable through the levels; all others are "nested".
MapTone nestedTone(const IdLookup& parents, Id outside, const std::vector<MapTone>& parentTones)
{
    const std::size_t place = parents.place_of(outside);
    if (place == IdLookup::none || !parents.ids(place).contains(outside))
        return MapTone::Absent;
    return parentTones[parents.range(place)] == MapTone::Own ? MapTone::Own : MapTone::Nested;
}

std::vector<MapTone> nestedTones(const MapInput& input, std::size_t level, const std::vector<MapTone>& parentTones)
{
    const IdLookup parents(mapOf(input, level - 1).map, IdLookup::Side::Inside);
    std::vector<MapTone> tones;
    for (const IdRange& range : mapOf(input, level).map.ranges)
        tones.push_back(nestedTone(parents, range.outside, parentTones));
    return tones;
}

std::vector<IdInterval> split(std::set<std::uint64_t> cuts)
{
    cuts.insert({ 0, id_space_end });
    std::vector<IdInterval> pieces;
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end() && *cut < id_space_end; ++cut)
        pieces.push_back({ *cut, std::min(*std::next(cut), id_space_end) });
    return pieces;
}

void addBorders(std::set<std::uint64_t>& cuts, IdInterval ids)
{
    if (!ids.empty() && ids.first < id_space_end)
        cuts.insert({ ids.first, std::min(ids.end, id_space_end) });
}

/// Intervals as they are sorted and joined: finds in O(log intervals) whether one has an ID.
std::vector<IdInterval> joinedSorted(std::vector<IdInterval> intervals)
{
    std::ranges::sort(intervals, {}, &IdInterval::first);
    std::vector<IdInterval> joined;
    for (const IdInterval ids : intervals)
        if (!joined.empty() && ids.first <= joined.back().end)
            joined.back().end = std::max(joined.back().end, ids.end);
        else
            joined.push_back(ids);
    return joined;
}

bool contains(const std::vector<IdInterval>& joined, std::uint64_t id)
{
    const auto next = std::ranges::upper_bound(joined, id, {}, &IdInterval::first);
    return next != joined.begin() && std::prev(next)->contains(id);
}

/// Logarithmic, so that 1 ID can be grabbed and 65536 do not push everything else away.
MapScale::Demand usedDemand(IdInterval ids)
{
    const double preferred = 28 + 8 * std::log2(static_cast<double>(ids.size()));
    return { ids, 3, preferred, preferred * 1.7 };
}

MapScale::Demand unusedDemand(IdInterval ids, double preferred)
{
    return { ids, 2, preferred, preferred + 110, true, true };
}

RailPiece pieceOf(const MapScale& scale, IdInterval ids, MapTone tone, bool solid)
{
    return { scale.yOf(ids.first), scale.yOf(ids.end), tone, solid };
}

bool contains(IdInterval part, IdInterval whole)
{
    return !part.empty() && whole.contains(part);
}

/// The IDs of a problem on the side that it does not name: what the offending row's ranges make of them.
std::vector<IdInterval> otherIds(const MapInput& input, const Problem& problem)
{
    const Assessment::Map& map = mapOf(input, problem.level);
    const Side from = problem.ids_are_inside ? Side::Inside : Side::Outside;
    const Side to = problem.ids_are_inside ? Side::Outside : Side::Inside;
    std::vector<IdInterval> found;
    for (std::size_t i = 0; i < map.map.ranges.size(); ++i) {
        const bool offends = !problem.rows.empty() && map.row_of_range[i] == problem.rows.front();
        const IdInterval ids = problem.ids.intersection(ids_of(map.map.ranges[i], from));
        if (offends && contains(ids, ids_of(map.map.ranges[i], from)))
            found.push_back(ids_of(part_of(map.map.ranges[i], ids, from), to));
    }
    return found;
}

void addFaults(
    std::vector<RailPiece>& faults, const MapInput& input, std::size_t level, Side side, const MapScale& scale)
{
    for (const Problem* problem : problemsOf(input, level)) {
        const bool named = problem->ids_are_inside == (side == Side::Inside);
        const std::vector<IdInterval> all = named ? std::vector { problem->ids } : otherIds(input, *problem);
        for (const IdInterval ids : all)
            if (!ids.empty() && ids.first < id_space_end)
                faults.push_back(pieceOf(scale, ids, MapTone::Fault, true));
    }
}

} // namespace

const Assessment::Map& mapOf(const MapInput& input, std::size_t level)
{
    return input.assessment.levels.at(level).of(input.kind);
}

std::vector<const Problem*> problemsOf(const MapInput& input, std::size_t level)
{
    std::vector<const Problem*> found;
    for (const Problem& problem : input.assessment.problems)
        if (problem.severity == Problem::Severity::Error && problem.level == level && problem.kind == input.kind)
            found.push_back(&problem);
    return found;
}

RangeKey keyOf(const MapInput& input, std::size_t level, std::size_t range)
{
    return { level, input.kind, mapOf(input, level).row_of_range.at(range) };
}

std::vector<UnresolvedRow> unresolvedRows(const MapInput& input, std::size_t level)
{
    const std::vector<std::size_t>& resolved = mapOf(input, level).row_of_range;
    const std::vector<ProfileRange>& rows = rowsOf(input.profile, level, input.kind);
    std::vector<bool> isResolved(rows.size(), false);
    for (const std::size_t row : resolved)
        isResolved.at(row) = true;
    std::vector<UnresolvedRow> found;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::uint64_t inside = rows[row].inside;
        if (!isResolved[row])
            found.push_back({ { level, input.kind, row }, { inside, inside + rows[row].count.value_or(1) } });
    }
    return found;
}

std::vector<RailPiece> faultsOfRail(const MapInput& input, std::size_t rail, const MapScale& scale)
{
    std::vector<RailPiece> faults;
    if (rail > 0) {
        addFaults(faults, input, rail - 1, Side::Inside, scale);
        for (const UnresolvedRow& row : unresolvedRows(input, rail - 1))
            faults.push_back(pieceOf(scale, row.ids, MapTone::Fault, true));
    }
    if (rail < input.assessment.levels.size())
        addFaults(faults, input, rail, Side::Outside, scale);
    return faults;
}

std::vector<std::vector<MapTone>> rangeTones(const MapInput& input)
{
    const std::vector<HostBand> bands = hostBands(input.facts, input.kind);
    std::vector<std::vector<MapTone>> tones;
    for (std::size_t level = 0; level < input.assessment.levels.size(); ++level) {
        if (level > 0) {
            tones.push_back(nestedTones(input, level, tones.back()));
            continue;
        }
        tones.emplace_back();
        for (const IdRange& range : mapOf(input, 0).map.ranges)
            tones[0].push_back(hostTone(bands, range.outside));
    }
    return tones;
}

MapRail hostRail(const MapInput& input, double top, double height)
{
    const std::vector<HostBand> bands = hostBands(input.facts, input.kind);
    std::vector<IdInterval> used;
    std::set<std::uint64_t> cuts;
    for (const IdRange& range : mapOf(input, 0).map.ranges)
        used.push_back(range.outside_ids());
    std::ranges::for_each(used, [&cuts](IdInterval ids) { addBorders(cuts, ids); });
    std::ranges::for_each(bands, [&cuts](const HostBand& band) { addBorders(cuts, band.ids); });

    std::vector<MapScale::Demand> demands;
    const std::vector<IdInterval> inUse = joinedSorted(used);
    for (const IdInterval ids : split(cuts)) {
        const bool wholeBand = std::ranges::any_of(bands, [ids](const HostBand& band) { return band.ids == ids; });
        demands.push_back(contains(inUse, ids.first) ? usedDemand(ids) : unusedDemand(ids, wholeBand ? 38 : 14));
    }
    MapRail rail { .scale = MapScale(demands, top, height) };
    for (const HostBand& band : bands)
        rail.pieces.push_back(pieceOf(rail.scale, band.ids, toneOf(band.owner), false));
    for (std::size_t i = 0; i < used.size(); ++i) {
        rail.pieces.push_back(pieceOf(rail.scale, used[i], hostTone(bands, used[i].first), true));
        rail.pieces.back().key = keyOf(input, 0, i);
    }
    rail.faults = faultsOfRail(input, 0, rail.scale);
    return rail;
}

MapRail insideRail(
    const MapInput& input, std::size_t level, const std::vector<MapTone>& tones, double top, double height)
{
    const std::vector<IdRange>& ranges = mapOf(input, level).map.ranges;
    const bool hasNext = level + 1 < input.assessment.levels.size();
    std::vector<IdInterval> used;
    for (const IdRange& range : ranges)
        used.push_back(range.inside_ids());
    for (const UnresolvedRow& row : unresolvedRows(input, level))
        used.push_back(row.ids);
    if (hasNext)
        for (const IdRange& range : mapOf(input, level + 1).map.ranges)
            used.push_back(range.outside_ids());
    std::set<std::uint64_t> cuts;
    std::ranges::for_each(used, [&cuts](IdInterval ids) { addBorders(cuts, ids); });

    std::vector<MapScale::Demand> demands;
    const std::vector<IdInterval> inUse = joinedSorted(used);
    for (const IdInterval ids : split(cuts))
        demands.push_back(contains(inUse, ids.first) ? usedDemand(ids) : unusedDemand(ids, 26));
    MapRail rail { .scale = MapScale(demands, top, height) };
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        rail.pieces.push_back(pieceOf(rail.scale, ranges[i].inside_ids(), tones[i], true));
        rail.pieces.back().key = keyOf(input, level, i);
    }
    rail.faults = faultsOfRail(input, level + 1, rail.scale);
    return rail;
}

} // namespace nestbox
