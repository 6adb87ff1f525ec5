// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/profile.h"
#include "gui/document/rangekey.h"

#include <optional>
#include <vector>

namespace nestbox {

/// What is done to ranges without changing which ID becomes which.

/// Makes one row of rows of one map that continue each other inside and outside; two plain numbers or two stretches of
/// subordinate IDs do. Gives that row; nullopt, and nothing done, when they do not.
std::optional<RangeKey> mergeRanges(Profile& profile, std::vector<RangeKey> keys, const HostFacts& facts);

/// Cuts a row in two; `at` is the first inside ID of the second one, which is given. nullopt when the row does not
/// reach across `at`.
std::optional<RangeKey> splitRange(Profile& profile, RangeKey key, Id at, const HostFacts& facts);

/// Sorts the rows of one map by their inside IDs, as the kernel shows a long map. True when that changed something.
/// "subordinate" depends on the rows before it; where the order would change what it means, it gets an offset.
bool sortRanges(Profile& profile, std::size_t level, IdKind kind, const HostFacts& facts);

/// Sorts, drops rows without IDs, and merges what continues each other as long as that brings no new error (a line
/// must lie within one line of the parent's map). True when that changed something.
bool normaliseRanges(Profile& profile, std::size_t level, IdKind kind, const HostFacts& facts);

} // namespace nestbox
