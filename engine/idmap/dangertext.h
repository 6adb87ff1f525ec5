// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"

#include <string>
#include <utility>
#include <vector>

namespace nestbox {

/// Names of IDs of one kind, as the machine's accounts or groups have them.
using IdNames = std::vector<std::pair<std::uint64_t, std::string>>;

/// Intervals for a person who decides on them, the most dangerous first: those that hold a group whose members are root
/// in all but name, those of the system (below 1000), those that belong to somebody, the rest. With up to eight names
/// each, likewise ordered: "1-999 (disk, shadow, +20); 2000-2999". No interval: "-".
[[nodiscard]] std::string danger_text(const std::vector<IdInterval>& intervals, const IdNames& names);

} // namespace nestbox
