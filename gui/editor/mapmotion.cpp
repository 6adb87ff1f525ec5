// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mapmotion.h"

#include "gui/editor/maplabels.h"
#include "gui/editor/maprails.h"

#include <algorithm>

namespace nestbox {

namespace {

void addMoved(const Assessment::Map& before, const Assessment::Map& now, RangeKey key, RangeKeys& moved)
{
    const std::size_t count = std::max(before.map.ranges.size(), now.map.ranges.size());
    const auto is = [](const Assessment::Map& map, std::size_t i) { return i < map.map.ranges.size(); };
    for (std::size_t i = 0; i < count; ++i) {
        if (is(before, i) && is(now, i) && before.map.ranges[i] == now.map.ranges[i]
            && before.row_of_range[i] == now.row_of_range[i])
            continue;
        for (const Assessment::Map* map : { &before, &now })
            if (is(*map, i)) {
                key.row = map->row_of_range[i];
                moved.insert(key);
            }
    }
}

template <typename Item> void eraseOf(std::vector<Item>& items, const RangeKeys& keys)
{
    std::erase_if(items, [&keys](const Item& item) {
        const std::optional<RangeKey> key = item.key;
        return key && keys.contains(*key);
    });
}

/// Rows that a problem is about.
RangeKeys rowsAtFault(const MapInput& input)
{
    RangeKeys keys;
    for (const Problem& problem : input.assessment.problems)
        if (problem.severity == Problem::Severity::Error && problem.kind == input.kind && !problem.rows.empty())
            keys.insert({ problem.level, input.kind, problem.rows.front() });
    return keys;
}

void addPieces(const MapRibbon& ribbon, MapLayout& layout)
{
    const MapTone tone = ribbon.tone;
    layout.rails[ribbon.rail + 1].pieces.push_back({ ribbon.rightTop, ribbon.rightBottom, tone, true, ribbon.key });
    if (ribbon.rail == 0 && !ribbon.fault)
        layout.rails[0].pieces.push_back({ ribbon.leftTop, ribbon.leftBottom, tone, true, ribbon.key });
}

void addLabels(const MapInput& input, const RangeKeys& moving, MapLayout& layout)
{
    for (std::size_t level = 0; level + 1 < layout.rails.size(); ++level) {
        const std::vector<IdRange>& ranges = mapOf(input, level).map.ranges;
        for (std::size_t i = 0; i < ranges.size(); ++i)
            if (const RangeKey key = keyOf(input, level, i); moving.contains(key)) {
                layout.labels.push_back(movingLabel(input, key, ranges[i].inside_ids(), layout.rails[level + 1]));
                layout.labels.back().room = labelRoom(layout, level + 1);
            }
    }
}

} // namespace

RangeKeys movedRanges(const Assessment& before, const Assessment& now, IdKind kind)
{
    RangeKeys moved;
    for (std::size_t level = 0; level < std::min(before.levels.size(), now.levels.size()); ++level)
        addMoved(before.levels[level].of(kind), now.levels[level].of(kind), { level, kind, 0 }, moved);
    return moved;
}

RangeKeys faultyRanges(const MapLayout& layout)
{
    RangeKeys keys;
    for (const MapRibbon& ribbon : layout.ribbons)
        if (ribbon.fault)
            keys.insert(ribbon.key);
    return keys;
}

MapLayout stillPart(const MapLayout& layout, const RangeKeys& moving)
{
    MapLayout still = layout;
    eraseOf(still.ribbons, moving);
    eraseOf(still.labels, moving);
    for (MapRail& rail : still.rails) {
        eraseOf(rail.pieces, moving);
        rail.faults.clear();
    }
    return still;
}

MapLayout movingPart(const MapInput& input, const MapLayout& layout, const RangeKeys& moving)
{
    MapLayout part { .kind = layout.kind, .area = layout.area, .zoom = layout.zoom };
    for (std::size_t i = 0; i < layout.rails.size(); ++i) {
        part.rails.push_back({ .left = layout.rails[i].left, .scale = layout.rails[i].scale });
        part.rails[i].faults = faultsOfRail(input, i, layout.rails[i].scale);
    }
    RangeKeys wanted = rowsAtFault(input);
    wanted.insert(moving.begin(), moving.end());
    part.ribbons = ribbonsOn(input, layout, &wanted);
    for (const MapRibbon& ribbon : part.ribbons)
        addPieces(ribbon, part);
    addLabels(input, moving, part);
    return part;
}

MapLayout combined(const MapLayout& layout, const RangeKeys& moving, const MapLayout& part)
{
    MapLayout whole = layout;
    RangeKeys replaced = moving;
    for (const MapRibbon& ribbon : part.ribbons)
        replaced.insert(ribbon.key);
    eraseOf(whole.ribbons, replaced);
    whole.ribbons.insert(whole.ribbons.end(), part.ribbons.begin(), part.ribbons.end());
    for (std::size_t i = 0; i < whole.rails.size(); ++i)
        whole.rails[i].faults = part.rails[i].faults;
    return whole;
}

} // namespace nestbox
