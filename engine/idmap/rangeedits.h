// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idlookup.h"
#include "engine/idmap/idmap.h"

#include <cstddef>
#include <vector>

namespace nestbox {

using Side = IdLookup::Side;

/// The IDs of a range on one side.
[[nodiscard]] IdInterval ids_of(const IdRange& range, Side side);

/// The IDs on one side of every range of `map` but `except`.
[[nodiscard]] std::vector<IdInterval> other_ids(const IdMap& map, std::size_t except, Side side);

/// The part of `range` whose IDs on `side` are `ids`, which it must hold.
[[nodiscard]] IdRange part_of(const IdRange& range, IdInterval ids, Side side);

/// `map` with range `index` replaced by its parts that have `kept` on `side`; removed if there are none.
[[nodiscard]] IdMap with_parts(const IdMap& map, std::size_t index, const std::vector<IdInterval>& kept, Side side);

/// `map` with another range in the place of `index`.
[[nodiscard]] IdMap with_range(IdMap map, std::size_t index, const IdRange& range);

/// The intervals of `ids` that lie in one range of `parent` each, ascending.
[[nodiscard]] std::vector<IdInterval> parts_in_parent(IdInterval ids, const IdMap& parent);

/// The same for several intervals, in their order.
[[nodiscard]] std::vector<IdInterval> parts_in_parent(const std::vector<IdInterval>& ids, const IdMap& parent);

/// `map` with all ranges joined that continue each other on both sides and are in the same range of `parent`. A joined
/// range stands where the first of its parts stood.
[[nodiscard]] IdMap merged(const IdMap& map, const IdMap& parent);

} // namespace nestbox
