// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/profile.h"

#include <vector>

namespace nestbox {

/// The lowest ID inside from which `count` IDs are in no row's way; behind all rows when nothing is wide enough.
[[nodiscard]] Id freeInside(const std::vector<ProfileRange>& rows, Id count);

/// What a new row's outside says when nobody has said it: the own ID for one ID while no row uses it, else the next
/// delegated IDs (level 1), or the same number as inside.
[[nodiscard]] OutsideId freeOutside(
    const std::vector<ProfileRange>& rows, std::size_t level, const ProfileRange& row, const HostFacts::PerKind& facts);

} // namespace nestbox
