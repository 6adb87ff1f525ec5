// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"

#include <vector>

namespace nestbox {

/// What else is at hand to get a map written.
struct RepairMeans
{
    std::vector<IdInterval> delegated; ///< subordinate IDs of the opener, in the parent's numbers, in the order of use
    bool tool = false; ///< newuidmap or newgidmap, whichever the kind asks for, works here
    bool only_delegated = false; ///< it writes the map: outside IDs must be delegated, or the opener's own alone
    bool administrator = false; ///< someone may be asked; not for the parent's ID 0, which no helper maps
};

} // namespace nestbox
