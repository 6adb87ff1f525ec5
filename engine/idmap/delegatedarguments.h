// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <string>

namespace nestbox {

/// Why newuidmap cannot use the numbers on its command line.
struct DelegatedArgumentError
{
    enum class Code : std::uint8_t
    {
        Incomplete, ///< not three numbers a range: "Not enough arguments to form N mappings"
        NotANumber, ///< usage message
        TooLarge, ///< "subuid overflow detected"
    };
    Code code = Code::Incomplete;
    std::size_t argument = 0; ///< 0-based; for TooLarge the first of the range

    friend bool operator==(const DelegatedArgumentError&, const DelegatedArgumentError&) = default;
};

/// The ranges that newuidmap and newgidmap read from the arguments behind the process ID (get_map_ranges, getulong):
/// numbers as in C, so that 0x10 is 16 and 010 is 8, with blanks or a sign before them.
[[nodiscard]] std::expected<IdMap, DelegatedArgumentError> parse_delegated_arguments(
    std::span<const std::string> arguments);

} // namespace nestbox
