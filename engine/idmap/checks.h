// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "engine/idmap/verdict.h"
#include "engine/idmap/writecontext.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace nestbox {

/// The text of one write, taken apart. Private to judge().
struct WrittenText
{
    std::span<const IdRange> ranges; ///< of the well-formed lines
    std::span<const std::size_t> line_of_range; ///< 1-based; empty = range 0 is line 1, and so on
    std::span<const Finding> bad_lines; ///< rules P1 and P2
    std::size_t lines = 0;
    std::uint64_t bytes = 0;

    [[nodiscard]] std::size_t line_of(std::size_t range) const
    {
        return line_of_range.empty() ? range + 1 : line_of_range[range];
    }
};

using Findings = std::vector<Finding>;

// The four stages of the kernel's checks. Each adds every rule of its stage that is broken, in the kernel's order.
void check_access(const WriteContext& context, std::uint64_t bytes, Findings& findings); ///< C4, O1, W0 to W5
void check_text(const WrittenText& text, Findings& findings); ///< P1 to P8
void check_authority(const WrittenText& text, const WriteContext& context, Findings& findings); ///< A1, A2
void check_parent(const WrittenText& text, const IdMap& parent, Findings& findings); ///< M0 to M2

/// Whether the range is within the ID space on both sides and not empty (rules P3, P4, P5).
[[nodiscard]] bool is_sound(const IdRange& range);

} // namespace nestbox
