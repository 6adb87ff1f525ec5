// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/freeids.h"

#include <algorithm>

namespace nestbox {

std::vector<IdInterval> without(IdInterval ids, std::vector<IdInterval> taken)
{
    std::ranges::sort(taken, {}, &IdInterval::first);
    std::vector<IdInterval> free;
    std::uint64_t next = ids.first;
    for (const IdInterval& hole : taken) {
        const IdInterval before { next, std::min(hole.first, ids.end) };
        if (hole.empty())
            continue;
        if (!before.empty())
            free.push_back(before);
        next = std::max(next, hole.end);
    }
    if (next < ids.end)
        free.push_back({ next, ids.end });
    return free;
}

std::optional<std::uint64_t> find_free(std::uint64_t count, std::uint64_t from, std::span<const IdInterval> available,
    const std::vector<IdInterval>& taken)
{
    std::optional<std::uint64_t> lowest;
    std::optional<std::uint64_t> lowest_above;
    const auto lower
        = [](std::optional<std::uint64_t>& best, std::uint64_t id) { best = std::min(best.value_or(id), id); };
    for (const IdInterval& ids : available)
        for (const IdInterval& free : without(ids, taken)) {
            if (free.size() < count)
                continue;
            lower(lowest, free.first);
            if (free.end - count >= from)
                lower(lowest_above, std::max(free.first, from));
        }
    return lowest_above ? lowest_above : lowest;
}

} // namespace nestbox
