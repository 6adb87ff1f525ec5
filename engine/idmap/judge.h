// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "engine/idmap/verdict.h"
#include "engine/idmap/writecontext.h"

#include <cstddef>
#include <string_view>

namespace nestbox {

/// Ranges that a map may have (UID_GID_MAP_MAX_EXTENTS, Linux 4.15+).
inline constexpr std::size_t max_ranges = 340;

/// What write(2) of `map.to_kernel_text()` to the map file would return in `context`. Never fails.
[[nodiscard]] Verdict judge(const IdMap& map, const WriteContext& context);

/// The same for any text, parsed as the kernel parses it. `Finding::ranges` count the ranges of parse_map_text(text).
[[nodiscard]] Verdict judge_text(std::string_view text, const WriteContext& context);

} // namespace nestbox
