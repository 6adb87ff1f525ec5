// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"
#include "engine/idmap/rule.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nestbox {

/// The system call at which a rule is enforced.
enum class Stage : std::uint8_t
{
    Create,
    Open,
    Write
};

/// One broken rule and where it is broken.
struct Finding
{
    Rule rule = Rule::BadNumber;
    std::size_t line = 0; ///< 1-based line of the text, 0 = the write as a whole
    std::vector<std::size_t> ranges {}; ///< 0-based ranges at fault; the offender first, then the one it collides with
    IdInterval ids {}; ///< the exact IDs at fault, empty where no IDs are at fault
    bool ids_are_inside = false; ///< whether `ids` counts on the inside or the outside
    std::vector<std::size_t> parent_ranges {}; ///< 0-based, of the parent's map: the one left, the one entered (M2)
    /// Rule-specific: file position (W2), bytes written (W3), lines (P8), AuthorityGap bits (A2), first ID behind the
    /// border (M2).
    std::uint64_t value = 0;

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// What the kernel would answer, and why.
struct Verdict
{
    int error = 0; ///< 0 = OK, else the errno that the kernel returns
    Stage stage = Stage::Write; ///< where it is returned
    std::vector<Finding> findings; ///< every broken rule; the first one is the kernel's reason. Empty = OK

    [[nodiscard]] bool ok() const { return error == 0; }

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

} // namespace nestbox
