// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/freeids.h"

#include <algorithm>
#include <utility>

namespace nestbox {

namespace {

/// Calls `take` with every part of `ids` that is free of `taken`, which is sorted and disjoint.
template <typename Take> void for_free_parts(IdInterval ids, const std::vector<IdInterval>& taken, Take take)
{
    std::uint64_t next = ids.first;
    for (auto hole = std::ranges::upper_bound(taken, ids.first, {}, &IdInterval::end);
        hole != taken.end() && hole->first < ids.end; ++hole) {
        if (next < hole->first)
            take(IdInterval { next, hole->first });
        next = hole->end;
    }
    if (next < ids.end)
        take(IdInterval { next, ids.end });
}

std::vector<IdInterval> sorted_and_joined(std::vector<IdInterval> intervals)
{
    std::ranges::sort(intervals, {}, &IdInterval::first);
    std::vector<IdInterval> joined;
    for (const IdInterval& ids : intervals) {
        if (ids.empty())
            continue;
        if (joined.empty() || joined.back().end < ids.first)
            joined.push_back(ids);
        else
            joined.back().end = std::max(joined.back().end, ids.end);
    }
    return joined;
}

} // namespace

std::vector<IdInterval> without(IdInterval ids, std::vector<IdInterval> taken)
{
    std::vector<IdInterval> free;
    for_free_parts(ids, sorted_and_joined(std::move(taken)), [&](IdInterval part) { free.push_back(part); });
    return free;
}

std::optional<std::uint64_t> find_free(
    std::uint64_t count, std::uint64_t from, std::span<const IdInterval> available, std::vector<IdInterval> taken)
{
    std::optional<std::uint64_t> lowest;
    std::optional<std::uint64_t> lowest_above;
    const auto lower
        = [](std::optional<std::uint64_t>& best, std::uint64_t id) { best = std::min(best.value_or(id), id); };
    const std::vector<IdInterval> holes = sorted_and_joined(std::move(taken));
    for (const IdInterval& ids : available)
        for_free_parts(ids, holes, [&](IdInterval part) {
            if (part.size() < count)
                return;
            lower(lowest, part.first);
            if (part.end - count >= from)
                lower(lowest_above, std::max(part.first, from));
        });
    return lowest_above ? lowest_above : lowest;
}

} // namespace nestbox
