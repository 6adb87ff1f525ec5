// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace nestbox {

/// The numbers of those that decide over files (linux/capability.h).
inline constexpr unsigned cap_chown = 0;
inline constexpr unsigned cap_dac_override = 1;
inline constexpr unsigned cap_dac_read_search = 2;

/// Capabilities by their kernel numbers, as /proc/PID/status prints them.
struct CapabilitySet
{
    std::uint64_t bits = 0;

    /// All that Linux has had since 5.9: up to CAP_CHECKPOINT_RESTORE.
    [[nodiscard]] static constexpr CapabilitySet full() { return { (std::uint64_t { 1 } << 41U) - 1 }; }

    [[nodiscard]] constexpr bool has(unsigned capability) const
    {
        return capability < 64 && (bits >> capability & 1U) != 0;
    }
    [[nodiscard]] constexpr bool empty() const { return bits == 0; }

    friend constexpr bool operator==(CapabilitySet, CapabilitySet) = default;
};

} // namespace nestbox
