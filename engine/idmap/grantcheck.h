// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"

#include <cstdint>
#include <span>

namespace nestbox {

/// Separate intervals of outside IDs, both kinds together, that an administrator can be asked to read.
inline constexpr std::size_t max_granted_intervals = 16;

/// Why maps cannot even be asked for.
enum class GrantFault : std::uint8_t
{
    None,
    InvalidRanges, ///< the kernel would refuse them whoever writes, or there are none
    ReservedId, ///< an outside ID is 0, or one of those that must never be given away
    TooManyIntervals ///< above max_granted_intervals
};

/// Whether the privileged helper would put these maps before an administrator: what it checks first, and what a front
/// end may check before it asks. `page_size` in bytes bounds the text of each map.
[[nodiscard]] GrantFault check_grant(const IdMap& uid, const IdMap& gid, std::span<const Id> reserved_uids,
    std::span<const Id> reserved_gids, unsigned page_size);

} // namespace nestbox
