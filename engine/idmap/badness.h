// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/verdict.h"

#include <compare>
#include <cstdint>

namespace nestbox {

/// How far a verdict is from OK: the members in their order, each a count that cannot fall for ever. So every chain of
/// verdicts in which each is better (less) than the one before ends.
struct Badness
{
    std::uint64_t findings = 0; ///< broken rules; 0 exactly if the verdict is OK
    std::uint64_t ids = 0; ///< at fault, summed over the findings
    std::uint64_t excess = 0; ///< bytes and lines written, where they are too many
    std::uint64_t gaps = 0; ///< AuthorityGap bits

    friend constexpr auto operator<=>(const Badness&, const Badness&) = default;
};

[[nodiscard]] Badness badness_of(const Verdict& verdict);

} // namespace nestbox
