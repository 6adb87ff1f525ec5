// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "engine/idmap/maptextwarning.h"
#include "engine/idmap/verdict.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace nestbox {

/// A map's text as the kernel reads it, except that reading goes on behind a bad line.
struct MapText
{
    IdMap map; ///< the well-formed lines; values are not judged
    std::vector<std::size_t> line_of_range; ///< 1-based, ascending
    std::size_t lines = 0; ///< bad ones and those behind the 340th included
    std::vector<Finding> errors; ///< rules P1 and P2 by line: the first one is where the kernel stops
    std::vector<MapTextWarning> warnings;
};

/// Reads `text` byte by byte as map_write does: everything from the first NUL on is ignored, the last newline is
/// optional, blanks are " \t\v\f\r" and 0xA0, numbers are decimal modulo 2^32. Never fails.
[[nodiscard]] MapText parse_map_text(std::string_view text);

} // namespace nestbox
