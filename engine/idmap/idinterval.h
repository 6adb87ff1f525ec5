// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace nestbox {

/// IDs from `first` up to, not including, `end`; empty when end <= first. 64 bits so that no end wraps.
struct IdInterval
{
    std::uint64_t first = 0;
    std::uint64_t end = 0;

    [[nodiscard]] constexpr bool empty() const { return end <= first; }
    [[nodiscard]] constexpr std::uint64_t size() const { return empty() ? 0 : end - first; }
    [[nodiscard]] constexpr bool contains(std::uint64_t id) const { return id >= first && id < end; }
    [[nodiscard]] constexpr bool contains(IdInterval other) const { return other.first >= first && other.end <= end; }
    [[nodiscard]] constexpr IdInterval intersection(IdInterval other) const
    {
        return { std::max(first, other.first), std::min(end, other.end) };
    }
    [[nodiscard]] constexpr bool intersects(IdInterval other) const { return !intersection(other).empty(); }

    friend constexpr bool operator==(IdInterval, IdInterval) = default;
};

} // namespace nestbox
