// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/maplayout.h"

namespace nestbox {

/// The rows whose resolved ranges differ between two assessments of as many levels.
[[nodiscard]] RangeKeys movedRanges(const Assessment& before, const Assessment& now, IdKind kind);

/// The ranges drawn as faulty.
[[nodiscard]] RangeKeys faultyRanges(const MapLayout& layout);

/// The layout without what belongs to `moving`, and without marks of faults: what can be painted once for a drag.
[[nodiscard]] MapLayout stillPart(const MapLayout& layout, const RangeKeys& moving);

/// What is to be painted over stillPart(): the ranges of `moving` and those at fault as they are now, and the IDs at
/// fault, all on the scales of `layout`.
[[nodiscard]] MapLayout movingPart(const MapInput& input, const MapLayout& layout, const RangeKeys& moving);

/// `layout` with the ranges of `part` where that has them.
[[nodiscard]] MapLayout combined(const MapLayout& layout, const RangeKeys& moving, const MapLayout& part);

} // namespace nestbox
