// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idrange.h"

#include <cstddef>
#include <span>
#include <vector>

namespace nestbox {

/// A range that shares IDs with an earlier one, on one side.
struct Collision
{
    std::size_t range = 0;
    std::size_t earlier = 0; ///< the first one that it collides with
    bool inside = false;
    IdInterval ids; ///< shared by these two

    friend bool operator==(const Collision&, const Collision&) = default;
};

/// For each range and side the first earlier range that it collides with, if any, in the order in which the kernel
/// finds them (mappings_overlap): by range, then earlier range, then inside before outside. Empty ranges collide with
/// nothing. O(n log n) where nothing collides.
[[nodiscard]] std::vector<Collision> find_collisions(std::span<const IdRange> ranges);

} // namespace nestbox
