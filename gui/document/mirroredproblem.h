// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/problem.h"

#include <vector>

namespace nestbox {

/// The same rule broken in the same place, whatever the kind of the IDs and the values that break it.
[[nodiscard]] bool isSameComplaint(const Problem& a, const Problem& b);

/// Whether it is about a GID map and one of `problems` says the same of the UID map: where GIDs follow UIDs, what mends
/// that one mends both.
[[nodiscard]] bool mirrorsUidProblem(const Problem& problem, const std::vector<Problem>& problems);

} // namespace nestbox
