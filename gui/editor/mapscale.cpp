// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mapscale.h"

#include <algorithm>
#include <numeric>

namespace nestbox {

namespace {

template <typename Member> double sum(const std::vector<MapScale::Demand>& demands, Member member)
{
    return std::accumulate(demands.begin(), demands.end(), 0.0,
        [member](double total, const auto& demand) { return total + demand.*member; });
}

/// Between two sizes of every demand, at the share that makes the sum fit.
std::vector<double> between(const std::vector<MapScale::Demand>& demands, double MapScale::Demand::* low,
    double MapScale::Demand::* high, double height)
{
    const double lowSum = sum(demands, low);
    const double room = sum(demands, high) - lowSum;
    const double share = room > 0 ? std::clamp((height - lowSum) / room, 0.0, 1.0) : 0.0;
    std::vector<double> heights;
    for (const auto& demand : demands)
        heights.push_back(demand.*low + (demand.*high - demand.*low) * share);
    return heights;
}

void giveLeftover(const std::vector<MapScale::Demand>& demands, std::vector<double>& heights, double height)
{
    const double left = height - std::accumulate(heights.begin(), heights.end(), 0.0);
    const auto takers = std::ranges::count_if(demands, &MapScale::Demand::elastic);
    if (left <= 0)
        return;
    for (std::size_t i = 0; i < demands.size(); ++i)
        if (takers == 0 || demands[i].elastic)
            heights[i] += left / static_cast<double>(takers == 0 ? demands.size() : static_cast<std::size_t>(takers));
}

std::vector<double> heightsFor(const std::vector<MapScale::Demand>& demands, double height)
{
    using Demand = MapScale::Demand;
    if (height < sum(demands, &Demand::preferred))
        return between(demands, &Demand::least, &Demand::preferred, height);
    std::vector<double> heights = between(demands, &Demand::preferred, &Demand::most, height);
    giveLeftover(demands, heights, height);
    return heights;
}

} // namespace

MapScale::MapScale(const std::vector<Demand>& demands, double top, double height)
{
    const std::vector<double> heights = heightsFor(demands, height);
    double y = top;
    for (std::size_t i = 0; i < demands.size(); ++i) {
        m_segments.push_back({ demands[i].ids, y, y + heights[i] });
        y += heights[i];
    }
}

double MapScale::yOf(std::uint64_t id) const
{
    const auto holds = [id](const Segment& segment) { return id < segment.ids.end; };
    const auto found = std::ranges::find_if(m_segments, holds);
    if (found == m_segments.end())
        return bottom();
    const double share = static_cast<double>(id - found->ids.first) / static_cast<double>(found->ids.size());
    return found->top + found->height() * share;
}

std::uint64_t MapScale::idAt(double y) const
{
    if (m_segments.empty())
        return 0;
    const auto holds = [y](const Segment& segment) { return y < segment.bottom; };
    const auto found = std::ranges::find_if(m_segments, holds);
    if (found == m_segments.end())
        return m_segments.back().ids.end - 1;
    const double share = std::max(0.0, y - found->top) / found->height();
    const auto offset = static_cast<std::uint64_t>(share * static_cast<double>(found->ids.size()));
    return found->ids.first + std::min(offset, found->ids.size() - 1);
}

} // namespace nestbox
