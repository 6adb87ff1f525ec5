// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "engine/idmap/idmap.h"
#include "engine/profile/hostfacts.h"
#include "engine/profile/problem.h"
#include "engine/profile/profile.h"

#include <cstddef>
#include <vector>

namespace nestbox {

/// One list of profile ranges with its symbols turned into numbers.
struct ResolvedMap
{
    IdMap map;
    std::vector<std::size_t> row_of_range; ///< for each range of `map`, the profile row that it came from
    std::vector<Problem> problems; ///< symbols that could not be resolved in full; level and kind are set

    friend bool operator==(const ResolvedMap&, const ResolvedMap&) = default;
};

/// Resolves the `kind` list of level `level` (0-based). A row of subordinate IDs becomes one range for each stretch of
/// the delegation and of the parent's map that it covers, as neither newuidmap nor the kernel takes less
/// (map_id_range_down). A row that cannot be resolved in full leaves what could be, so that it can be shown, and a
/// problem.
[[nodiscard]] ResolvedMap resolve_ranges(
    const std::vector<ProfileRange>& rows, std::size_t level, IdKind kind, const HostFacts& facts);

} // namespace nestbox
