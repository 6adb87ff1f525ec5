// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/collisions.h"

#include <algorithm>
#include <tuple>

namespace nestbox {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

IdInterval side_of(const IdRange& range, bool inside)
{
    return inside ? range.inside_ids() : range.outside_ids();
}

bool any_collision(std::span<const IdRange> ranges, bool inside)
{
    std::vector<std::uint64_t> sorted; // first ID and count in one word: sorts fast
    sorted.reserve(ranges.size());
    for (const IdRange& range : ranges)
        if (range.count != 0)
            sorted.push_back((std::uint64_t { inside ? range.inside : range.outside } << 32) | range.count);
    if (!std::ranges::is_sorted(sorted))
        std::ranges::sort(sorted);
    const auto meet = [](std::uint64_t a, std::uint64_t b) { return (a >> 32) + (a & 0xFFFFFFFFU) > (b >> 32); };
    return std::ranges::adjacent_find(sorted, meet) != sorted.end();
}

/// IDs taken so far, each piece with the first range that took it.
class TakenIds
{
public:
    /// Takes what is still free of `ids`; returns the first range that holds any of them already.
    std::size_t take(IdInterval ids, std::size_t range)
    {
        const auto begin = std::ranges::upper_bound(m_pieces, ids.first, {}, &Piece::end);
        std::vector<Piece> free;
        std::size_t earliest = none;
        std::uint64_t next = ids.first;
        auto end = begin;
        for (; end != m_pieces.end() && end->first < ids.end; ++end) {
            earliest = std::min(earliest, end->range);
            if (next < end->first)
                free.push_back({ next, end->first, range });
            next = end->end;
        }
        if (next < ids.end)
            free.push_back({ next, ids.end, range });
        insert(begin - m_pieces.begin(), end - begin, free);
        return earliest;
    }

private:
    struct Piece
    {
        std::uint64_t first;
        std::uint64_t end;
        std::size_t range;
    };

    void insert(std::ptrdiff_t at, std::ptrdiff_t crossed, const std::vector<Piece>& free)
    {
        const auto added = m_pieces.insert(m_pieces.begin() + at, free.begin(), free.end());
        const auto middle = added + static_cast<std::ptrdiff_t>(free.size());
        std::inplace_merge(
            added, middle, middle + crossed, [](const Piece& a, const Piece& b) { return a.first < b.first; });
    }

    std::vector<Piece> m_pieces; ///< sorted, disjoint
};

void add_collisions(std::span<const IdRange> ranges, bool inside, std::vector<Collision>& found)
{
    if (!any_collision(ranges, inside))
        return;
    TakenIds taken;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const IdInterval ids = side_of(ranges[i], inside);
        const std::size_t earlier = ids.empty() ? none : taken.take(ids, i);
        if (earlier != none)
            found.push_back({ i, earlier, inside, ids.intersection(side_of(ranges[earlier], inside)) });
    }
}

} // namespace

std::vector<Collision> find_collisions(std::span<const IdRange> ranges)
{
    std::vector<Collision> found;
    add_collisions(ranges, true, found);
    add_collisions(ranges, false, found);
    std::ranges::sort(
        found, {}, [](const Collision& c) { return std::tuple { c.range, c.earlier, c.inside ? 0 : 1 }; });
    return found;
}

} // namespace nestbox
