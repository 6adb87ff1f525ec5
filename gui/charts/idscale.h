// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"

#include <cmath>

namespace nestbox {

/// A compressed axis on which one ID and four billion are both seen: 0 at 0, then logarithmic.
[[nodiscard]] inline double compressed(std::uint64_t value)
{
    return std::log2(1.0 + static_cast<double>(value));
}

/// The place of the last ID.
[[nodiscard]] inline double compressedEnd()
{
    return compressed(id_space_end);
}

} // namespace nestbox
