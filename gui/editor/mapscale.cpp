// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mapscale.h"

#include <algorithm>
#include <cmath>
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

/// From a share of the height to a share of the IDs, and back: the same curve from both ends, steep in the middle.
double shareOfIds(double shareOfHeight, double ids)
{
    const double half = ids / 2;
    const bool upper = shareOfHeight < 0.5;
    const double fromEnd = 2 * (upper ? shareOfHeight : 1 - shareOfHeight);
    const double share = std::expm1(fromEnd * std::log1p(half)) / ids;
    return upper ? share : 1 - share;
}

double shareOfHeight(double shareOfIds, double ids)
{
    const double half = ids / 2;
    const bool upper = shareOfIds < 0.5;
    const double fromEnd = (upper ? shareOfIds : 1 - shareOfIds) * ids;
    const double share = std::log1p(fromEnd) / std::log1p(half) / 2;
    return upper ? share : 1 - share;
}

} // namespace

MapScale::MapScale(const std::vector<Demand>& demands, double top, double height)
{
    const std::vector<double> heights = heightsFor(demands, height);
    double y = top;
    for (std::size_t i = 0; i < demands.size(); ++i) {
        // A gap with no more IDs than pixels needs no compressing.
        const bool compressed = demands[i].compressed && static_cast<double>(demands[i].ids.size()) > heights[i];
        m_segments.push_back({ demands[i].ids, y, y + heights[i], compressed });
        y += heights[i];
    }
}

MapScale MapScale::stretched(double factor) const
{
    MapScale scale = *this;
    for (Segment& segment : scale.m_segments) {
        segment.top = top() + (segment.top - top()) * factor;
        segment.bottom = top() + (segment.bottom - top()) * factor;
    }
    return scale;
}

double MapScale::yOf(std::uint64_t id) const
{
    const auto found = std::ranges::upper_bound(m_segments, id, {}, [](const Segment& s) { return s.ids.end; });
    if (found == m_segments.end())
        return bottom();
    const auto ids = static_cast<double>(found->ids.size());
    const double share = static_cast<double>(id - found->ids.first) / ids;
    return found->top + found->height() * (found->compressed ? shareOfHeight(share, ids) : share);
}

std::uint64_t MapScale::idAt(double y) const
{
    if (m_segments.empty())
        return 0;
    const auto found = std::ranges::upper_bound(m_segments, y, {}, &Segment::bottom);
    if (found == m_segments.end())
        return m_segments.back().ids.end - 1;
    const auto ids = static_cast<double>(found->ids.size());
    const double share = found->height() > 0 ? std::clamp((y - found->top) / found->height(), 0.0, 1.0) : 0.0;
    const auto offset = static_cast<std::uint64_t>((found->compressed ? shareOfIds(share, ids) : share) * ids);
    return found->ids.first + std::min(offset, found->ids.size() - 1);
}

std::uint64_t MapScale::edgeAt(double y) const
{
    const std::uint64_t id = idAt(y);
    return y - yOf(id) <= yOf(id + 1) - y ? id : id + 1;
}

} // namespace nestbox
