// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/maplayout.h"

namespace nestbox {

/// The host's bands in words, beside `rail`.
[[nodiscard]] std::vector<MapLabel> hostLabels(const MapInput& input, const MapRail& rail, const MapMetrics& metrics);

/// Ranges and gaps of `level` in words, behind `rail`.
[[nodiscard]] std::vector<MapLabel> insideLabels(
    const MapInput& input, std::size_t level, const MapRail& rail, const MapMetrics& metrics);

/// The label of a range that is on its way, at its place on `rail`. `ids`: inside.
[[nodiscard]] MapLabel movingLabel(const MapInput& input, RangeKey key, IdInterval ids, const MapRail& rail);

/// "your subordinate IDs"
[[nodiscard]] QString ownerText(IdOwner owner, const HostFacts& facts, IdKind kind);

} // namespace nestbox
