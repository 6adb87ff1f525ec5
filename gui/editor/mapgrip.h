// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/maplayout.h"
#include "gui/editor/rangedrag.h"

#include <array>
#include <optional>
#include <utility>

namespace nestbox {

/// A part of a range, and the rail it is held at.
struct MapGrip
{
    RangeKey key;
    MapPart part = MapPart::Inside;
    Side side = Side::Inside;

    friend bool operator==(const MapGrip&, const MapGrip&) = default;
};

/// The handles of every range, in the order of the Tab key.
inline constexpr std::array<std::pair<MapPart, Side>, 5> mapHandles { { { MapPart::Inside, Side::Inside },
    { MapPart::First, Side::Inside }, { MapPart::End, Side::Inside }, { MapPart::Outside, Side::Outside },
    { MapPart::Both, Side::Inside } } };

/// What a mouse button pressed at `point` would take hold of. The handles of `active`, which is the range that shows
/// them, come first; a rail without a range there gives New.
[[nodiscard]] std::optional<MapGrip> gripAt(
    const MapLayout& layout, QPointF point, const std::optional<RangeKey>& active);

/// Where the handle of `grip` is drawn; an empty rectangle if its range is not.
[[nodiscard]] QRectF handleRect(const MapLayout& layout, const MapGrip& grip);

/// The range's ribbon (the first of several), or nullptr.
[[nodiscard]] const MapRibbon* ribbonOf(const MapLayout& layout, RangeKey key);

/// The rail that `grip` is held at.
[[nodiscard]] std::size_t railOf(const MapGrip& grip);

} // namespace nestbox
