// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace nestbox {

/// Capabilities by their kernel numbers (linux/capability.h), as /proc/PID/status prints them.
struct CapabilitySet
{
    std::uint64_t bits = 0;

    [[nodiscard]] constexpr bool has(unsigned capability) const
    {
        return capability < 64 && (bits >> capability & 1U) != 0;
    }
    [[nodiscard]] constexpr bool empty() const { return bits == 0; }

    friend constexpr bool operator==(CapabilitySet, CapabilitySet) = default;
};

} // namespace nestbox
