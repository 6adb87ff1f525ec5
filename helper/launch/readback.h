// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/plan.h"

namespace nestbox::launch {

/// Reads uid_map, gid_map and setgroups of this process and compares them with the plan; any difference is a failure.
[[nodiscard]] Result read_back(const PlannedLevel& level);

/// Whether `text`, as the kernel prints a map, holds exactly the ranges of `map`. The kernel sorts longer maps, so the
/// order does not count.
[[nodiscard]] bool shows(std::string_view text, const IdMap& map);

} // namespace nestbox::launch
