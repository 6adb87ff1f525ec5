// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"
#include "gui/document/rangekey.h"

#include <optional>
#include <vector>

namespace nestbox {

/// The rows of one kind at one level. Level and kind must exist in `profile`.
[[nodiscard]] std::vector<ProfileRange>& rowsOf(Profile& profile, std::size_t level, IdKind kind);
[[nodiscard]] const std::vector<ProfileRange>& rowsOf(const Profile& profile, std::size_t level, IdKind kind);

/// The row that `key` names, or nullptr when there is none (any more).
[[nodiscard]] const ProfileRange* findRange(const Profile& profile, RangeKey key);
[[nodiscard]] ProfileRange* findRange(Profile& profile, RangeKey key);

/// Every row of the kinds asked for, by level, then UID before GID, then row.
[[nodiscard]] std::vector<RangeKey> rangeKeys(const Profile& profile, const std::vector<IdKind>& kinds);

/// Appends a range of one ID that is free inside; outside: the caller's own ID when no row uses it yet, else the next
/// subordinate ID (level 1), or the same number as inside (deeper levels).
RangeKey addRange(Profile& profile, std::size_t level, IdKind kind);

/// Removes the rows. Each key at most once; keys that name none are ignored.
void removeRanges(Profile& profile, std::vector<RangeKey> keys);

/// Exchanges the row with the one `step` below (negative: above) it; nullopt when there is none.
std::optional<RangeKey> moveRange(Profile& profile, RangeKey key, int step);

} // namespace nestbox
