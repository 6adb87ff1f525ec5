// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/profile.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace nestbox {

/// Which ID becomes which, however it is written: the resolved rows sorted by their inside IDs, those that continue
/// each other joined. Two lists of rows with the same meaning differ in their form only.
[[nodiscard]] IdMap meaningOf(
    const std::vector<ProfileRange>& rows, std::size_t level, IdKind kind, const HostFacts& facts);

/// Which one of the caller's subordinate IDs `id` is, from 0 on in file order; what two lines delegate counts once.
/// nullopt = it is none of them.
[[nodiscard]] std::optional<Id> delegatedIndex(Id id, IdKind kind, const HostFacts& facts);

/// An outside ID of level 1 as a person would write it: "me" for the caller's own ID, "subordinate" with an offset for
/// delegated ones, else the number.
[[nodiscard]] OutsideId symbolFor(const IdRange& range, IdKind kind, const HostFacts& facts);

/// The rows with symbols that `map` is as rows of level 1. Offsets are left out where the rows mean the same without.
[[nodiscard]] std::vector<ProfileRange> symbolicRows(const IdMap& map, IdKind kind, const HostFacts& facts);

/// The same as plain numbers, for the levels below.
[[nodiscard]] std::vector<ProfileRange> numberRows(const IdMap& map);

} // namespace nestbox
