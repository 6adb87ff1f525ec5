// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/rule.h"

#include <array>
#include <cstdint>

namespace nestbox::oracle {

/// What came of the cases so far; lies in memory that all processes share.
struct Tally
{
    std::uint64_t passed = 0;
    std::uint64_t failed = 0;
    std::uint64_t ok = 0; ///< writes that the kernel took
    std::array<std::uint64_t, static_cast<std::size_t>(last_rule) + 1> decided_by {}; ///< first rule broken
};

} // namespace nestbox::oracle
