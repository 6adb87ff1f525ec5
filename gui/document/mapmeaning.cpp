// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/mapmeaning.h"

#include "engine/profile/intervals.h"
#include "engine/profile/resolve.h"

#include <algorithm>

namespace nestbox {

namespace {

bool continues(const IdRange& range, const IdRange& next)
{
    return range.inside_ids().end == next.inside && range.outside_ids().end == next.outside;
}

/// Writes "subordinate" without its offset where the IDs are the same ones.
void dropOffsets(std::vector<ProfileRange>& rows, IdKind kind, const HostFacts& facts)
{
    for (ProfileRange& row : rows) {
        const std::optional<Id> offset = row.outside.offset;
        if (!offset)
            continue;
        const IdMap meant = meaningOf(rows, 0, kind, facts);
        row.outside.offset.reset();
        if (meaningOf(rows, 0, kind, facts) != meant)
            row.outside.offset = offset;
    }
}

} // namespace

IdMap meaningOf(const std::vector<ProfileRange>& rows, std::size_t level, IdKind kind, const HostFacts& facts)
{
    IdMap resolved = resolve_ranges(rows, level, kind, facts).map;
    std::ranges::stable_sort(resolved.ranges, {}, &IdRange::inside);
    IdMap meaning;
    for (const IdRange& range : resolved.ranges)
        if (!meaning.ranges.empty() && continues(meaning.ranges.back(), range))
            meaning.ranges.back().count += range.count;
        else
            meaning.ranges.push_back(range);
    return meaning;
}

std::optional<Id> delegatedIndex(Id id, IdKind kind, const HostFacts& facts)
{
    std::uint64_t index = 0;
    std::vector<IdInterval> seen;
    for (const IdInterval line : facts.of(kind).delegated)
        for (const IdInterval part : without(line, seen)) {
            if (part.contains(id))
                return static_cast<Id>(index + (id - part.first));
            index += part.size();
            seen.push_back(part);
        }
    return std::nullopt;
}

OutsideId symbolFor(const IdRange& range, IdKind kind, const HostFacts& facts)
{
    if (range.outside == facts.of(kind).me && range.count == 1)
        return { .symbol = OutsideId::Symbol::Me };
    const auto holds = [&range](IdInterval line) { return line.contains(range.outside_ids()); };
    if (range.count > 0 && std::ranges::any_of(facts.of(kind).delegated, holds))
        return { .symbol = OutsideId::Symbol::Subordinate, .offset = delegatedIndex(range.outside, kind, facts) };
    return { .number = range.outside };
}

std::vector<ProfileRange> symbolicRows(const IdMap& map, IdKind kind, const HostFacts& facts)
{
    std::vector<ProfileRange> rows;
    for (const IdRange& range : map.ranges)
        rows.push_back({ range.inside, symbolFor(range, kind, facts), range.count });
    dropOffsets(rows, kind, facts);
    return rows;
}

std::vector<ProfileRange> numberRows(const IdMap& map)
{
    std::vector<ProfileRange> rows;
    for (const IdRange& range : map.ranges)
        rows.push_back({ range.inside, { .number = range.outside }, range.count });
    return rows;
}

} // namespace nestbox
