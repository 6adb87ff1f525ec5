// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/profile.h"

#include <cstddef>
#include <optional>

namespace nestbox {

/// The kernel nests user namespaces 33 deep (create_user_ns).
inline constexpr std::size_t mostLevels = 33;

/// Inserts a level inside `parent` (0-based) that maps every ID of it onto itself, so that nothing changes for the
/// levels further in. Gives the new level; nullopt when there are 33 already.
std::optional<std::size_t> addLevel(Profile& profile, std::size_t parent, const HostFacts& facts);

/// Takes `level` out. The next level inwards is aimed at what the lost one's parent has: every ID that had a number
/// all the way still comes from the same ID; those that the lost level did not map are gone. False for the only level.
bool removeLevel(Profile& profile, std::size_t level, const HostFacts& facts);

/// Exchanges `level` with the one `step` further in (negative: out), each with its own numbers. Only the outermost
/// level has symbols: those that go inwards become numbers; outwards, the caller's own and subordinate IDs become
/// symbols. Gives its new place; nullopt when there is none.
std::optional<std::size_t> moveLevel(Profile& profile, std::size_t level, int step, const HostFacts& facts);

} // namespace nestbox
