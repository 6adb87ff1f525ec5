// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/rangeedits.h"
#include "engine/profile/assessment.h"
#include "gui/document/rangekey.h"

#include <cstdint>
#include <optional>

namespace nestbox {

/// What of a range is taken hold of.
enum class MapPart : std::uint8_t
{
    Inside, ///< the body: the IDs inside move
    Outside, ///< the outer end: the IDs outside move
    Both, ///< the whole range: both move
    First, ///< its first ID on both sides
    End, ///< its last ID on both sides
    New, ///< no range yet: free IDs on a rail
};

/// The number on `side` that moves with `part`: the first ID, or for End the exclusive end.
[[nodiscard]] std::uint64_t heldValue(const IdRange& range, MapPart part, Side side);

/// `range` with `part` moved until its held value on `side` is `value`, or as near as the ID space and one ID's length
/// allow. `part` is not New.
[[nodiscard]] IdRange movedRange(const IdRange& range, MapPart part, Side side, std::int64_t value);

/// The row that `key` names as one range: where a delegation is split, with the first piece's outside and all pieces'
/// count. nullopt when it is not resolved.
[[nodiscard]] std::optional<IdRange> rangeOfRow(const Assessment& assessment, const Profile& profile, RangeKey key);

/// Writes what differs between two values of a row into it. An outside ID stays a symbol where that says the same on
/// this machine: a range that is drawn out of the delegation goes on in numbers.
void writeRange(
    ProfileRange& row, const IdRange& before, const IdRange& after, std::size_t level, const HostFacts::PerKind& facts);

/// `outside` as a new row of `level` says it: as the own ID, as an offset into the delegation, or as the number.
[[nodiscard]] OutsideId outsideFor(Id outside, Id count, std::size_t level, const HostFacts::PerKind& facts);

} // namespace nestbox
