// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/place.h"
#include "engine/profile/profile.h"

#include <vector>

namespace nestbox {

/// Reads the "levels" of a profile.
[[nodiscard]] std::vector<ProfileLevel> read_levels(const Place& place, ErrorList& errors);

} // namespace nestbox
