// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace nestbox {

/// A label that wants to stand at `wanted` on a vertical line.
struct LabelSlot
{
    double wanted = 0; ///< centre, in pixels
    double height = 0;
    int priority = 0; ///< lower ones are left out first when there is no room
    bool shown = true;
    double centre = 0; ///< the answer
};

/// Moves the labels as little as possible so that none overlaps another and all lie within [top, bottom]; leaves out
/// the least important when they cannot. `labels` must be sorted by `wanted`.
void placeLabels(std::vector<LabelSlot>& labels, double top, double bottom);

} // namespace nestbox
