// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/resolved.h"

#include "engine/profile/intervals.h"

#include <utility>

namespace nestbox {

std::vector<IdRange> resolvedRanges(const Assessment& assessment, RangeKey key)
{
    std::vector<IdRange> found;
    if (key.level >= assessment.levels.size())
        return found;
    const Assessment::Map& map = assessment.levels[key.level].of(key.kind);
    for (std::size_t i = 0; i < map.map.ranges.size(); ++i)
        if (map.row_of_range[i] == key.row)
            found.push_back(map.map.ranges[i]);
    return found;
}

const Problem* problemOfRange(const Assessment& assessment, RangeKey key)
{
    for (const Problem& problem : assessment.problems) {
        const bool sameMap = problem.level == key.level && problem.kind == key.kind;
        const bool offends = !problem.rows.empty() && problem.rows.front() == key.row;
        if (sameMap && offends && problem.severity == Problem::Severity::Error)
            return &problem;
    }
    return nullptr;
}

std::uint64_t mappedCount(const Assessment& assessment, std::size_t level, IdKind kind)
{
    std::vector<IdInterval> inside;
    for (const IdRange& range : assessment.levels.at(level).of(kind).map.ranges)
        inside.push_back(range.inside_ids());
    return total(joined(std::move(inside)));
}

std::optional<Id> innermostId(const Assessment& assessment, IdKind kind, Id outside)
{
    std::optional<Id> id = outside;
    for (const Assessment::Level& level : assessment.levels)
        if (id)
            id = level.of(kind).map.inside_of(*id);
    return id;
}

std::optional<Id> hostId(const Assessment& assessment, IdKind kind, std::size_t level, Id inside)
{
    std::optional<Id> id = inside;
    if (level >= assessment.levels.size())
        return std::nullopt;
    for (std::size_t out = level + 1; out-- > 0 && id;)
        id = assessment.levels.at(out).of(kind).map.outside_of(*id);
    return id;
}

} // namespace nestbox
