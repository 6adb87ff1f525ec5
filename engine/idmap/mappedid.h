// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"

#include <cstdint>

namespace nestbox {

/// An ID of one namespace as seen from another.
struct MappedId
{
    enum class Status : std::uint8_t
    {
        Mapped, ///< `id` is its number there
        Unmapped, ///< it exists, but has no number there: system calls show the overflow ID
        Invalid, ///< it does not exist where it is said to be: setuid(2) and chown(2) fail with EINVAL
    };
    Status status = Status::Invalid;
    Id id = 0; ///< meaningful only if mapped

    [[nodiscard]] bool mapped() const { return status == Status::Mapped; }

    friend constexpr bool operator==(MappedId, MappedId) = default;
};

} // namespace nestbox
