// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mapsnap.h"

#include "gui/editor/maprails.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace nestbox {

namespace {

void insertBounds(std::set<std::uint64_t>& edges, IdInterval ids)
{
    edges.insert(std::min(ids.first, id_space_end));
    edges.insert(std::min(ids.end, id_space_end));
}

void insertMap(std::set<std::uint64_t>& edges, const Assessment::Map& map, Side side, std::optional<std::size_t> except)
{
    for (std::size_t i = 0; i < map.map.ranges.size(); ++i)
        if (map.row_of_range[i] != except)
            insertBounds(edges, ids_of(map.map.ranges[i], side));
}

/// The best place so far for a value that wants to be drawn somewhere.
class Attraction
{
public:
    Attraction(const MapScale& scale, double reach)
        : m_scale(scale)
        , m_best(reach)
    {
    }

    void offer(std::uint64_t edge, std::uint64_t target, std::int64_t value)
    {
        const double distance = std::abs(m_scale.yOf(target) - m_scale.yOf(edge));
        if (distance >= m_best)
            return;
        m_best = distance;
        m_value = value;
        m_attracts = true;
    }
    [[nodiscard]] bool attracts() const { return m_attracts; }
    [[nodiscard]] std::int64_t value() const { return m_value; }

private:
    const MapScale& m_scale;
    double m_best;
    std::int64_t m_value = 0;
    bool m_attracts = false;
};

std::uint64_t clampedEdge(std::int64_t value)
{
    return static_cast<std::uint64_t>(std::clamp(value, std::int64_t { 0 }, static_cast<std::int64_t>(id_space_end)));
}

void offerNeighbours(
    Attraction& attraction, std::int64_t value, std::uint64_t length, const std::vector<std::uint64_t>& targets)
{
    const std::int64_t end = value + static_cast<std::int64_t>(length);
    for (const std::uint64_t target : targets) {
        attraction.offer(clampedEdge(value), target, static_cast<std::int64_t>(target));
        attraction.offer(
            clampedEdge(end), target, static_cast<std::int64_t>(target) - static_cast<std::int64_t>(length));
    }
}

} // namespace

std::vector<std::uint64_t> snapTargets(
    const MapInput& input, std::size_t level, Side side, std::optional<std::size_t> except)
{
    const HostFacts::PerKind& facts = input.facts.of(input.kind);
    std::set<std::uint64_t> edges { 0, facts.me, std::uint64_t { facts.me } + 1, id_space_end };
    insertMap(edges, mapOf(input, level), side, except);
    if (side == Side::Outside && level == 0)
        for (const HostBand& band : hostBands(input.facts, input.kind))
            insertBounds(edges, band.ids);
    if (side == Side::Outside && level == 0)
        for (const IdInterval ids : facts.delegated)
            insertBounds(edges, ids);
    if (side == Side::Outside && level > 0)
        insertMap(edges, mapOf(input, level - 1), Side::Inside, {});
    if (side == Side::Inside && level + 1 < input.assessment.levels.size())
        insertMap(edges, mapOf(input, level + 1), Side::Outside, {});
    return { edges.begin(), edges.end() };
}

std::vector<std::uint64_t> snapTargetsOf(
    const MapInput& input, RangeKey key, const IdRange& range, MapPart part, Side side)
{
    std::vector<std::uint64_t> targets = snapTargets(input, key.level, side, key.row);
    if (part == MapPart::Inside || part == MapPart::Outside)
        return targets;
    const Side other = side == Side::Inside ? Side::Outside : Side::Inside;
    const std::uint64_t here = ids_of(range, side).first;
    const std::uint64_t there = ids_of(range, other).first;
    for (const std::uint64_t target : snapTargets(input, key.level, other, key.row))
        if (target + here >= there && target + here - there <= id_space_end)
            targets.push_back(target + here - there);
    std::ranges::sort(targets);
    targets.erase(std::ranges::unique(targets).begin(), targets.end());
    return targets;
}

std::int64_t snapped(std::int64_t value, std::uint64_t length, const std::vector<std::uint64_t>& targets,
    const MapScale& scale, double reach)
{
    Attraction neighbours(scale, reach);
    offerNeighbours(neighbours, value, length, targets);
    if (neighbours.attracts())
        return neighbours.value();
    Attraction steps(scale, reach);
    const std::uint64_t edge = clampedEdge(value);
    for (const std::uint64_t step : { edge / snapStep * snapStep, (edge / snapStep + 1) * snapStep })
        steps.offer(edge, std::min(step, id_space_end), static_cast<std::int64_t>(step));
    return steps.attracts() ? steps.value() : value;
}

std::uint64_t nextSnap(std::uint64_t value, bool above, const std::vector<std::uint64_t>& targets)
{
    if (above) {
        const auto found = std::ranges::upper_bound(targets, value);
        const std::uint64_t step = (value / snapStep + 1) * snapStep;
        return std::min({ step, found == targets.end() ? id_space_end : *found, id_space_end });
    }
    const auto found = std::ranges::lower_bound(targets, value);
    const std::uint64_t step = value == 0 ? 0 : (value - 1) / snapStep * snapStep;
    return std::max(step, found == targets.begin() ? 0 : *std::prev(found));
}

} // namespace nestbox
