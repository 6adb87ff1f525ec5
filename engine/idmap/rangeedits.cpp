// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/rangeedits.h"

#include "engine/idmap/checks.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace nestbox {

namespace {

bool continues(const IdRange& range, const IdRange& next)
{
    return is_sound(range) && is_sound(next) && range.inside_ids().end == next.inside
        && range.outside_ids().end == next.outside;
}

IdRange joined(const IdRange& range, const IdRange& next)
{
    return { range.inside, range.outside, range.count + next.count };
}

} // namespace

IdInterval ids_of(const IdRange& range, Side side)
{
    return side == Side::Inside ? range.inside_ids() : range.outside_ids();
}

std::vector<IdInterval> other_ids(const IdMap& map, std::size_t except, Side side)
{
    std::vector<IdInterval> ids;
    for (std::size_t i = 0; i < map.ranges.size(); ++i)
        if (i != except)
            ids.push_back(ids_of(map.ranges[i], side));
    return ids;
}

IdRange part_of(const IdRange& range, IdInterval ids, Side side)
{
    const std::uint64_t skipped = ids.first - ids_of(range, side).first;
    return { static_cast<Id>(range.inside + skipped), static_cast<Id>(range.outside + skipped),
        static_cast<Id>(ids.size()) };
}

IdMap with_parts(const IdMap& map, std::size_t index, const std::vector<IdInterval>& kept, Side side)
{
    IdMap edited = map;
    const IdRange range = map.ranges[index];
    auto at = edited.ranges.erase(edited.ranges.begin() + static_cast<std::ptrdiff_t>(index));
    for (const IdInterval& ids : kept)
        at = edited.ranges.insert(at, part_of(range, ids, side)) + 1;
    return edited;
}

IdMap with_range(IdMap map, std::size_t index, const IdRange& range)
{
    map.ranges[index] = range;
    return map;
}

std::vector<IdInterval> parts_in_parent(IdInterval ids, const IdMap& parent)
{
    std::vector<IdInterval> parts;
    for (const IdRange& range : parent.ranges)
        if (range.inside_ids().intersects(ids))
            parts.push_back(range.inside_ids().intersection(ids));
    std::ranges::sort(parts, {}, &IdInterval::first);
    return parts;
}

std::vector<IdInterval> parts_in_parent(const std::vector<IdInterval>& ids, const IdMap& parent)
{
    std::vector<IdInterval> parts;
    for (const IdInterval& interval : ids)
        std::ranges::copy(parts_in_parent(interval, parent), std::back_inserter(parts));
    return parts;
}

IdMap merged(const IdMap& map, const IdMap& parent)
{
    struct Run
    {
        IdRange range;
        std::size_t place;
    };
    std::vector<std::size_t> order(map.ranges.size());
    std::iota(order.begin(), order.end(), std::size_t { 0 });
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return map.ranges[i].inside; });
    std::vector<Run> runs;
    for (const std::size_t i : order) {
        const IdRange& next = map.ranges[i];
        if (!runs.empty() && continues(runs.back().range, next)
            && parts_in_parent(joined(runs.back().range, next).outside_ids(), parent).size() == 1)
            runs.back() = { joined(runs.back().range, next), std::min(runs.back().place, i) };
        else
            runs.push_back({ next, i });
    }
    std::ranges::sort(runs, {}, &Run::place);
    IdMap result;
    for (const Run& run : runs)
        result.ranges.push_back(run.range);
    return result;
}

} // namespace nestbox
