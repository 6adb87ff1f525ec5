// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"
#include "engine/idmap/idmap.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nestbox {

/// The parts of `whole` that are in none of `taken`, ascending. O(taken · parts).
[[nodiscard]] std::vector<IdInterval> without(IdInterval whole, const std::vector<IdInterval>& taken);

/// The same for each of `wholes`, in their order.
[[nodiscard]] std::vector<IdInterval> without(
    const std::vector<IdInterval>& wholes, const std::vector<IdInterval>& taken);

/// IDs in all parts together.
[[nodiscard]] std::uint64_t total(const std::vector<IdInterval>& parts);

/// Sorted and disjoint: parts that overlap or touch are joined, empty ones dropped.
[[nodiscard]] std::vector<IdInterval> joined(std::vector<IdInterval> parts);

/// Sorted parts joined over the smallest gaps between them until at most `most` (at least 1) are left.
[[nodiscard]] std::vector<IdInterval> joined_to(std::size_t most, std::vector<IdInterval> parts);

/// `whole` cut where the outside of a child's line may not run on: wherever a line of the parent's map begins or ends.
[[nodiscard]] std::vector<IdInterval> split_at_borders(IdInterval whole, const IdMap& parent);

} // namespace nestbox
