// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace nestbox {

/// A user, group or project ID as the kernel holds it (uid_t): 0 to 4294967294.
using Id = std::uint32_t;

/// (uid_t)-1 means "no ID" in every system call; no map may hold it (kernel-wide; map_write, rule P3).
inline constexpr Id invalid_id = 4294967295U;

/// One past the highest ID, in the 64-bit arithmetic used for exclusive ends.
inline constexpr std::uint64_t id_space_end = 4294967295ULL;

} // namespace nestbox
