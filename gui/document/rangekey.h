// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"

#include <cstddef>

namespace nestbox {

/// Names one row of a profile: a range of one kind at one level.
struct RangeKey
{
    std::size_t level = 0; ///< 0-based
    IdKind kind = IdKind::Uid;
    std::size_t row = 0; ///< 0-based, in the profile's own list

    friend bool operator==(const RangeKey&, const RangeKey&) = default;
};

} // namespace nestbox
