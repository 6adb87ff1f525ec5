// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/maplayout.h"

namespace nestbox {

/// The ranges of one level and kind, resolved.
[[nodiscard]] const Assessment::Map& mapOf(const MapInput& input, std::size_t level);

/// Errors about one level of the input's kind.
[[nodiscard]] std::vector<const Problem*> problemsOf(const MapInput& input, std::size_t level);

/// The row of the profile that resolved range `range` came from.
[[nodiscard]] RangeKey keyOf(const MapInput& input, std::size_t level, std::size_t range);

/// A row whose outside could not be resolved here: it has inside IDs and no ribbon.
struct UnresolvedRow
{
    RangeKey key;
    IdInterval ids; ///< inside
};
[[nodiscard]] std::vector<UnresolvedRow> unresolvedRows(const MapInput& input, std::size_t level);

/// Scale and pieces of the host's rail, from `top` over `height` pixels.
[[nodiscard]] MapRail hostRail(const MapInput& input, double top, double height);

/// Scale and pieces of the rail of `level`, whose pieces get the tones of its ranges.
[[nodiscard]] MapRail insideRail(
    const MapInput& input, std::size_t level, const std::vector<MapTone>& tones, double top, double height);

/// The exact IDs at fault on the rail with this number, 0 being the host's.
[[nodiscard]] std::vector<RailPiece> faultsOfRail(const MapInput& input, std::size_t rail, const MapScale& scale);

/// The tone of each resolved range, level by level.
[[nodiscard]] std::vector<std::vector<MapTone>> rangeTones(const MapInput& input);

} // namespace nestbox
