// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/intervals.h"

#include <algorithm>
#include <functional>

namespace nestbox {

std::vector<IdInterval> without(IdInterval whole, const std::vector<IdInterval>& taken)
{
    std::vector<IdInterval> left { whole };
    for (const IdInterval cut : taken) {
        if (cut.empty())
            continue;
        std::vector<IdInterval> next;
        for (const IdInterval part : left) {
            const IdInterval below { part.first, std::min(part.end, cut.first) };
            const IdInterval above { std::max(part.first, cut.end), part.end };
            for (const IdInterval rest : { below, above })
                if (!rest.empty())
                    next.push_back(rest);
        }
        left = std::move(next);
    }
    std::erase_if(left, [](IdInterval part) { return part.empty(); });
    return left;
}

std::vector<IdInterval> without(const std::vector<IdInterval>& wholes, const std::vector<IdInterval>& taken)
{
    std::vector<IdInterval> left;
    for (const IdInterval whole : wholes)
        for (const IdInterval part : without(whole, taken))
            left.push_back(part);
    return left;
}

std::uint64_t total(const std::vector<IdInterval>& parts)
{
    std::uint64_t ids = 0;
    for (const IdInterval part : parts)
        ids += part.size();
    return ids;
}

std::vector<IdInterval> joined(std::vector<IdInterval> parts)
{
    std::erase_if(parts, [](IdInterval part) { return part.empty(); });
    std::ranges::sort(parts, {}, &IdInterval::first);
    std::vector<IdInterval> result;
    for (const IdInterval part : parts) {
        if (!result.empty() && part.first <= result.back().end)
            result.back().end = std::max(result.back().end, part.end);
        else
            result.push_back(part);
    }
    return result;
}

std::vector<IdInterval> joined_to(std::size_t most, std::vector<IdInterval> parts)
{
    const std::vector<IdInterval> all = joined(std::move(parts));
    if (all.size() <= most)
        return all;
    std::vector<std::size_t> gaps; // each before the part of that number
    for (std::size_t i = 1; i < all.size(); ++i)
        gaps.push_back(i);
    std::ranges::stable_sort(gaps, std::greater {}, [&all](std::size_t i) { return all[i].first - all[i - 1].end; });
    gaps.resize(most - 1);
    std::ranges::sort(gaps);
    std::vector<IdInterval> result { all.front() };
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (std::ranges::binary_search(gaps, i))
            result.push_back(all[i]);
        else
            result.back().end = all[i].end;
    }
    return result;
}

std::vector<IdInterval> split_at_borders(IdInterval whole, const IdMap& parent)
{
    std::vector<std::uint64_t> borders { whole.first, whole.end };
    for (const IdRange& line : parent.ranges)
        for (const std::uint64_t border : { line.inside_ids().first, line.inside_ids().end })
            if (whole.contains(border))
                borders.push_back(border);
    std::ranges::sort(borders);
    std::vector<IdInterval> pieces;
    for (std::size_t i = 1; i < borders.size(); ++i)
        if (borders[i - 1] < borders[i])
            pieces.push_back({ borders[i - 1], borders[i] });
    return pieces;
}

} // namespace nestbox
