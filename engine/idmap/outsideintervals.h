// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"

#include <vector>

namespace nestbox {

/// The outside IDs of a map as the fewest intervals, ascending; empty ranges are left out. For any map, legal or not.
[[nodiscard]] std::vector<IdInterval> outside_intervals(const IdMap& map);

/// "2000-2999,5000".
[[nodiscard]] std::string interval_text(const std::vector<IdInterval>& intervals);

} // namespace nestbox
