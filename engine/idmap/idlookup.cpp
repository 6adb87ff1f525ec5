// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/idlookup.h"

#include <algorithm>

namespace nestbox {

IdLookup::IdLookup(const IdMap& map, Side side)
{
    const auto first
        = [&](std::size_t i) { return side == Side::Inside ? map.ranges[i].inside : map.ranges[i].outside; };
    std::vector<std::uint64_t> order; // first ID and place in one word: sorts fast
    order.reserve(map.ranges.size());
    for (std::size_t i = 0; i < map.ranges.size(); ++i)
        if (map.ranges[i].count != 0)
            order.push_back((std::uint64_t { first(i) } << 32) | i);
    if (!std::ranges::is_sorted(order))
        std::ranges::sort(order);
    m_first.reserve(order.size());
    m_entries.reserve(order.size());
    for (const std::uint64_t key : order) {
        const std::size_t i = key & 0xFFFFFFFFU;
        const IdRange& range = map.ranges[i];
        m_first.push_back(first(i));
        m_entries.push_back({ side == Side::Inside ? range.outside : range.inside, range.count, i });
    }
}

std::size_t IdLookup::place_of(Id id) const
{
    // Branchless: the comparisons of a random ID are not predictable.
    std::size_t below = 0; // everything before it starts at or below id
    for (std::size_t left = m_first.size(); left > 0;) {
        const std::size_t step = (left + 1) / 2;
        below += m_first[below + step - 1] <= id ? step : 0;
        left -= step;
    }
    return below == 0 ? none : below - 1;
}

std::optional<Id> IdLookup::translated(Id id) const
{
    const std::size_t place = place_of(id);
    if (place == none || id - m_first[place] >= m_entries[place].count)
        return std::nullopt;
    return m_entries[place].other + (id - m_first[place]);
}

} // namespace nestbox
