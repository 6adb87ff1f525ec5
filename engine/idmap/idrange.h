// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"
#include "engine/idmap/idinterval.h"

namespace nestbox {

/// One line of an ID map: `count` IDs from `inside` in the namespace are the IDs from `outside` in its parent.
/// Any values are representable, illegal ones too: judging is a separate step.
struct IdRange
{
    Id inside = 0;
    Id outside = 0;
    Id count = 0;

    [[nodiscard]] constexpr IdInterval inside_ids() const { return { inside, std::uint64_t { inside } + count }; }
    [[nodiscard]] constexpr IdInterval outside_ids() const { return { outside, std::uint64_t { outside } + count }; }

    friend constexpr bool operator==(const IdRange&, const IdRange&) = default;
};

} // namespace nestbox
