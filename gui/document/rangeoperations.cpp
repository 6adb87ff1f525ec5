// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/rangeoperations.h"

#include "engine/profile/assessment.h"
#include "gui/document/mapmeaning.h"
#include "gui/document/profileedits.h"
#include "gui/document/resolved.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace nestbox {

namespace {

using Rows = std::vector<ProfileRange>;
using Symbol = OutsideId::Symbol;

/// One map of a profile and what its rows are on this machine.
struct MapAt
{
    std::size_t level;
    IdKind kind;
    const HostFacts& facts;

    [[nodiscard]] IdMap meaning(const Rows& rows) const { return meaningOf(rows, level, kind, facts); }
    [[nodiscard]] std::vector<IdRange> resolved(const Profile& profile, std::size_t row) const
    {
        return resolvedRanges(assess(profile, facts), { level, kind, row });
    }
    [[nodiscard]] std::optional<Id> index(Id outside) const { return delegatedIndex(outside, kind, facts); }
};

std::uint64_t sizeOf(const std::vector<IdRange>& ranges)
{
    std::uint64_t size = 0;
    for (const IdRange& range : ranges)
        size += range.count;
    return size;
}

std::ptrdiff_t distance(std::size_t row)
{
    return static_cast<std::ptrdiff_t>(row);
}

/// "subordinate" with the offset that says where it begins now.
OutsideId pinned(const IdRange& first, const MapAt& map)
{
    return { .symbol = Symbol::Subordinate, .offset = map.index(first.outside) };
}

/// The ways to write rows `first` and `second` as one.
Rows mergedForms(const Profile& profile, std::size_t first, std::size_t second, const MapAt& map)
{
    const Rows& rows = rowsOf(profile, map.level, map.kind);
    const ProfileRange& a = rows[first];
    const ProfileRange& b = rows[second];
    const std::vector<IdRange> ofA = map.resolved(profile, first);
    const std::uint64_t size = sizeOf(ofA) + sizeOf(map.resolved(profile, second));
    const bool mergeable = a.outside.symbol == b.outside.symbol
        && (a.outside.symbol == Symbol::Number || a.outside.symbol == Symbol::Subordinate);
    if (!mergeable || ofA.empty() || size > invalid_id)
        return {};
    const auto count = static_cast<Id>(size);
    if (a.outside.symbol == Symbol::Number)
        return { { a.inside, a.outside, count } };
    return { { a.inside, a.outside, b.count ? std::optional(count) : std::nullopt }, { a.inside, a.outside, count },
        { a.inside, pinned(ofA.front(), map), count } };
}

/// Merges row `second` into row `first`, which begins lower inside; false when they do not continue each other.
bool mergePair(Profile& profile, std::size_t first, std::size_t second, const MapAt& map)
{
    Rows& rows = rowsOf(profile, map.level, map.kind);
    const IdMap meant = map.meaning(rows);
    for (const ProfileRange& form : mergedForms(profile, first, second, map)) {
        Rows merged = rows;
        merged[std::min(first, second)] = form;
        merged.erase(merged.begin() + distance(std::max(first, second)));
        if (map.meaning(merged) == meant) {
            rows = std::move(merged);
            return true;
        }
    }
    return false;
}

/// `row` as it stands, or in pieces each of which says where it begins.
Rows pinnedRow(const Profile& profile, std::size_t row, const MapAt& map)
{
    const ProfileRange& range = rowsOf(profile, map.level, map.kind)[row];
    if (range.outside.symbol != Symbol::Subordinate || range.outside.offset)
        return { range };
    Rows pieces;
    for (const IdRange& piece : map.resolved(profile, row))
        pieces.push_back({ piece.inside, pinned(piece, map), piece.count });
    return pieces;
}

Rows pinnedRows(const Profile& profile, const MapAt& map)
{
    Rows rows;
    for (std::size_t row = 0; row < rowsOf(profile, map.level, map.kind).size(); ++row)
        std::ranges::move(pinnedRow(profile, row, map), std::back_inserter(rows));
    return rows;
}

Rows sorted(Rows rows)
{
    std::ranges::stable_sort(rows, {}, &ProfileRange::inside);
    return rows;
}

std::ptrdiff_t errors(const Profile& profile, const HostFacts& facts)
{
    return std::ranges::count(
        assess(profile, facts).problems, Problem::Severity::Error, [](const Problem& p) { return p.severity; });
}

void mergeNeighbours(Profile& profile, const MapAt& map)
{
    std::ptrdiff_t before = errors(profile, map.facts);
    for (std::size_t row = 0; row + 1 < rowsOf(profile, map.level, map.kind).size();) {
        Profile merged = profile;
        const bool possible = mergePair(merged, row, row + 1, map);
        const std::ptrdiff_t after = possible ? errors(merged, map.facts) : before + 1;
        if (after > before) {
            ++row;
            continue;
        }
        profile = std::move(merged);
        before = after;
    }
}

/// The second half of a row's outside, `skipped` IDs further on.
OutsideId further(const ProfileRange& row, const std::vector<IdRange>& ranges, Id skipped)
{
    if (row.outside.symbol != Symbol::Subordinate)
        return { .number = ranges.front().outside + skipped };
    OutsideId outside = row.outside;
    if (outside.offset)
        outside.offset = *outside.offset + skipped;
    return outside;
}

} // namespace

std::optional<RangeKey> mergeRanges(Profile& profile, std::vector<RangeKey> keys, const HostFacts& facts)
{
    const auto sameMap = [&](RangeKey key) { return key.level == keys.front().level && key.kind == keys.front().kind; };
    const auto exists = [&](RangeKey key) { return findRange(profile, key) != nullptr; };
    if (keys.size() < 2 || !std::ranges::all_of(keys, sameMap) || !std::ranges::all_of(keys, exists))
        return std::nullopt;
    std::ranges::sort(keys, {}, [&](RangeKey key) { return findRange(profile, key)->inside; });
    const MapAt map { keys.front().level, keys.front().kind, facts };
    Profile merged = profile;
    std::size_t first = keys.front().row;
    for (std::size_t i = 1; i < keys.size(); ++i) {
        const std::size_t second = keys[i].row;
        if (!mergePair(merged, first, second, map))
            return std::nullopt;
        const std::size_t gone = std::max(first, second);
        first = std::min(first, second);
        for (RangeKey& key : keys)
            key.row -= key.row > gone ? 1 : 0;
    }
    profile = std::move(merged);
    return RangeKey { map.level, map.kind, first };
}

std::optional<RangeKey> splitRange(Profile& profile, RangeKey key, Id at, const HostFacts& facts)
{
    const ProfileRange* range = findRange(profile, key);
    if (range == nullptr)
        return std::nullopt;
    const MapAt map { key.level, key.kind, facts };
    const std::vector<IdRange> ranges = map.resolved(profile, key.row);
    const std::uint64_t size = sizeOf(ranges);
    if (at <= range->inside || at - range->inside >= size)
        return std::nullopt;
    const Id kept = at - range->inside;
    Rows& rows = rowsOf(profile, key.level, key.kind);
    const ProfileRange second { at, further(*range, ranges, kept),
        range->count ? std::optional(*range->count - kept) : std::nullopt };
    rows[key.row].count = kept;
    rows.insert(rows.begin() + distance(key.row + 1), second);
    return RangeKey { key.level, key.kind, key.row + 1 };
}

bool sortRanges(Profile& profile, std::size_t level, IdKind kind, const HostFacts& facts)
{
    const MapAt map { level, kind, facts };
    Rows& rows = rowsOf(profile, level, kind);
    if (std::ranges::is_sorted(rows, {}, &ProfileRange::inside))
        return false;
    const IdMap meant = map.meaning(rows);
    for (const Rows& form : { sorted(rows), sorted(pinnedRows(profile, map)) })
        if (map.meaning(form) == meant) {
            rows = form;
            return true;
        }
    return false;
}

bool normaliseRanges(Profile& profile, std::size_t level, IdKind kind, const HostFacts& facts)
{
    const Profile before = profile;
    std::erase_if(rowsOf(profile, level, kind), [](const ProfileRange& row) { return row.count == 0U; });
    sortRanges(profile, level, kind, facts);
    mergeNeighbours(profile, { level, kind, facts });
    return profile != before;
}

} // namespace nestbox
