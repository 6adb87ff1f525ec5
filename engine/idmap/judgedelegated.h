// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/delegatedverdict.h"
#include "engine/idmap/delegationcontext.h"
#include "engine/idmap/idmap.h"

namespace nestbox {

/// What newuidmap (kind gid: newgidmap) would do with the ranges of `map` as its arguments, and what the kernel would
/// answer it. Never fails.
[[nodiscard]] DelegatedVerdict judge_delegated(const IdMap& map, const DelegationContext& context);

/// Whether the tool lets a caller whose own ID of the kind is `own` map the range (verify_range).
[[nodiscard]] bool tool_allows(const IdRange& range, Id own, const std::vector<IdInterval>& delegated);

/// The tool as opener and writer of `map`: the caller's IDs, in the parent, with the few capabilities that it keeps
/// (write_mapping).
[[nodiscard]] MapActor tool_actor(const IdMap& map, IdKind kind, Id caller, Id caller_group);

/// The IDs of `wanted` that `delegated` does not hold, up to the next one that it does; empty if it holds all. Touching
/// intervals join, in any order (shadow, have_range).
[[nodiscard]] IdInterval first_not_delegated(IdInterval wanted, const std::vector<IdInterval>& delegated);

} // namespace nestbox
