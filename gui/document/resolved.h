// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"
#include "gui/document/rangekey.h"

#include <optional>
#include <vector>

namespace nestbox {

/// The resolved ranges that a profile's row became on this machine: none, one, or several where a delegation is split.
[[nodiscard]] std::vector<IdRange> resolvedRanges(const Assessment& assessment, RangeKey key);

/// The first error about the row, the row itself at fault rather than only involved; nullptr when there is none.
[[nodiscard]] const Problem* problemOfRange(const Assessment& assessment, RangeKey key);

/// How many IDs a level maps, what several ranges claim counted once.
[[nodiscard]] std::uint64_t mappedCount(const Assessment& assessment, std::size_t level, IdKind kind);

/// The inside number of an outside ID of level 1 after all levels; nullopt when it has none there.
[[nodiscard]] std::optional<Id> innermostId(const Assessment& assessment, IdKind kind, Id outside);

/// The number on the host of an ID inside level `level` (0-based); nullopt when it has none there.
[[nodiscard]] std::optional<Id> hostId(const Assessment& assessment, IdKind kind, std::size_t level, Id inside);

} // namespace nestbox
