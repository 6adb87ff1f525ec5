// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace nestbox {

/// How a map gets written. The cheapest that suffices is taken: Self, Privileged (nothing more to run, nobody to ask),
/// Subordinate, Administrator.
enum class Route : std::uint8_t
{
    Unmapped, ///< an empty map: nothing is written
    Self, ///< one range onto the caller's own ID, written by the launcher itself
    Subordinate, ///< newuidmap / newgidmap
    Privileged, ///< the launcher holds the capability: root, or any level below the first
    Administrator, ///< the polkit-authorised mapper
    Impossible, ///< no route can write it: the kernel would refuse
};

/// The stable name of a route for machines to read: "self".
[[nodiscard]] std::string_view name(Route route);

} // namespace nestbox
