// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/mapgrip.h"

#include <qnamespace.h>

#include <optional>
#include <vector>

namespace nestbox {

/// What a key does to the part of a range that has the focus.
struct MapKeyStep
{
    MapPart part = MapPart::Inside;
    Side side = Side::Inside;
    bool up = false; ///< to higher IDs
    bool far = false; ///< to the next snap target instead of the next ID
};

/// Arrows: one ID; Page: the next snap target. On the body Left and Right move the outside, Ctrl moves both, Shift
/// moves the last ID (Up, Down) or the first (Left, Right). On any other handle all keys move that handle.
[[nodiscard]] std::optional<MapKeyStep> mapKeyStep(int key, Qt::KeyboardModifiers modifiers, const MapGrip& focused);

/// The value of `range` after the step.
[[nodiscard]] IdRange stepped(const IdRange& range, const MapKeyStep& step, const std::vector<std::uint64_t>& targets);

} // namespace nestbox
