// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/rangedrag.h"

#include "engine/profile/intervals.h"
#include "gui/document/profileedits.h"
#include "gui/document/resolved.h"

#include <algorithm>

namespace nestbox {

namespace {

struct Bounds
{
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
};

std::int64_t number(std::uint64_t id)
{
    return static_cast<std::int64_t>(id);
}

Bounds boundsOfMove(IdInterval ids)
{
    return { -number(ids.first), number(id_space_end) - number(ids.end) };
}

/// How far `part` may move.
Bounds boundsOf(const IdRange& range, MapPart part)
{
    const Bounds inside = boundsOfMove(range.inside_ids());
    const Bounds outside = boundsOfMove(range.outside_ids());
    const Bounds both { std::max(inside.lowest, outside.lowest), std::min(inside.highest, outside.highest) };
    const std::int64_t rest = std::max(number(range.count) - 1, std::int64_t { 0 });
    switch (part) {
    case MapPart::Inside:
        return inside;
    case MapPart::Outside:
        return outside;
    case MapPart::First:
        return { both.lowest, rest };
    case MapPart::End:
        return { -rest, both.highest };
    case MapPart::Both:
    case MapPart::New:
        break;
    }
    return both;
}

Id shifted(Id id, std::int64_t by)
{
    return static_cast<Id>(number(id) + by);
}

std::optional<Id> delegatedOffset(Id id, const std::vector<IdInterval>& delegated)
{
    std::uint64_t before = 0;
    for (const IdInterval ids : delegated) {
        if (ids.contains(id))
            return static_cast<Id>(before + id - ids.first);
        before += ids.size();
    }
    return std::nullopt;
}

/// Whether the delegation has so many IDs from that one on, in its order.
bool isDelegated(Id outside, std::uint64_t count, const std::vector<IdInterval>& delegated)
{
    const auto offset = delegatedOffset(outside, delegated);
    return offset && *offset + count <= total(delegated);
}

OutsideId reaimed(const OutsideId& before, Id outside, std::size_t level, const HostFacts::PerKind& facts)
{
    const auto offset = delegatedOffset(outside, facts.delegated);
    if (level == 0 && before.symbol == OutsideId::Symbol::Subordinate && offset)
        return { .symbol = OutsideId::Symbol::Subordinate, .offset = offset };
    return { .number = outside };
}

/// "subordinate" means delegated IDs only: what reaches beyond them is a matter of numbers.
void numberWhatIsNotDelegated(ProfileRange& row, const IdRange& range, const HostFacts::PerKind& facts)
{
    if (row.outside.symbol == OutsideId::Symbol::Subordinate
        && !isDelegated(range.outside, range.count, facts.delegated))
        row.outside = { .number = range.outside };
}

} // namespace

std::uint64_t heldValue(const IdRange& range, MapPart part, Side side)
{
    const IdInterval ids = ids_of(range, side);
    return part == MapPart::End ? ids.end : ids.first;
}

IdRange movedRange(const IdRange& range, MapPart part, Side side, std::int64_t value)
{
    const Bounds bounds = boundsOf(range, part);
    const std::int64_t wanted = value - number(heldValue(range, part, side));
    const std::int64_t by = std::max(std::min(wanted, bounds.highest), bounds.lowest);
    IdRange moved = range;
    if (part == MapPart::Inside || part == MapPart::Both || part == MapPart::First)
        moved.inside = shifted(range.inside, by);
    if (part == MapPart::Outside || part == MapPart::Both || part == MapPart::First)
        moved.outside = shifted(range.outside, by);
    if (part == MapPart::First)
        moved.count = shifted(range.count, -by);
    if (part == MapPart::End)
        moved.count = shifted(range.count, by);
    return moved;
}

std::optional<IdRange> rangeOfRow(const Assessment& assessment, const Profile& profile, RangeKey key)
{
    const ProfileRange* row = findRange(profile, key);
    const std::vector<IdRange> pieces = resolvedRanges(assessment, key);
    if (row == nullptr || pieces.empty())
        return std::nullopt;
    IdRange whole { row->inside, pieces.front().outside, 0 };
    for (const IdRange& piece : pieces)
        whole.count += piece.count;
    return whole;
}

void writeRange(
    ProfileRange& row, const IdRange& before, const IdRange& after, std::size_t level, const HostFacts::PerKind& facts)
{
    row.inside = after.inside;
    if (after.outside != before.outside)
        row.outside = reaimed(row.outside, after.outside, level, facts);
    // "rest" means another number of IDs once it begins elsewhere.
    if (after.count != before.count || after.outside != before.outside)
        row.count = after.count;
    numberWhatIsNotDelegated(row, after, facts);
}

OutsideId outsideFor(Id outside, Id count, std::size_t level, const HostFacts::PerKind& facts)
{
    if (level == 0 && outside == facts.me && count == 1)
        return { .symbol = OutsideId::Symbol::Me };
    ProfileRange row { .outside = reaimed({ .symbol = OutsideId::Symbol::Subordinate }, outside, level, facts) };
    numberWhatIsNotDelegated(row, { 0, outside, count }, facts);
    return row.outside;
}

} // namespace nestbox
