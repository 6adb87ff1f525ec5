// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace nestbox {

/// Something legal in a map's text that the kernel reads differently from what a person would expect.
struct MapTextWarning
{
    enum class Code : std::uint8_t
    {
        NumberWraps, ///< 2^32 or more: taken modulo 2^32 without an error (simple_strtoul)
        LeadingZero, ///< read as decimal; newuidmap would read it as octal
        NoBreakSpace, ///< byte 0xA0 counts as a blank
        TextAfterNul, ///< ignored, though it counts for the size
    };
    Code code = Code::NumberWraps;
    std::size_t line = 0; ///< 1-based
    std::size_t offset = 0; ///< of the byte in the text where it begins
    std::uint32_t value = 0; ///< the number as the kernel takes it (NumberWraps, LeadingZero)

    friend bool operator==(const MapTextWarning&, const MapTextWarning&) = default;
};

} // namespace nestbox
