// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/rangeedits.h"
#include "gui/editor/maplayout.h"
#include "gui/editor/rangedrag.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace nestbox {

/// Edges between IDs that a drag on one side of one level is drawn to: bounds of the other ranges, of what the parent
/// has, of the delegation, of the own ID, of what the next level uses. Ascending, without repetition.
/// `except`: the row that is dragged.
[[nodiscard]] std::vector<std::uint64_t> snapTargets(
    const MapInput& input, std::size_t level, Side side, std::optional<std::size_t> except);

/// The same for a part of the row `key` that is held on `side`: what moves on both sides is drawn to both sides'
/// targets, in the numbers of `side`.
[[nodiscard]] std::vector<std::uint64_t> snapTargetsOf(
    const MapInput& input, RangeKey key, const IdRange& range, MapPart part, Side side);

/// Drags are drawn to multiples of this, too: the usual size of a delegation.
inline constexpr std::uint64_t snapStep = 65536;

/// `value` moved to the target that is nearest on the screen, if one is within `reach` pixels: a target first, else a
/// multiple of snapStep. `length` > 0: IDs from `value` move together, and their end is drawn to targets as well.
[[nodiscard]] std::int64_t snapped(std::int64_t value, std::uint64_t length, const std::vector<std::uint64_t>& targets,
    const MapScale& scale, double reach);

/// The next target or multiple of snapStep above (or below) `value`.
[[nodiscard]] std::uint64_t nextSnap(std::uint64_t value, bool above, const std::vector<std::uint64_t>& targets);

} // namespace nestbox
