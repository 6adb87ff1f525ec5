// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"

namespace nestbox {

/// One map for two levels: the inside IDs of `inner` onto the outside IDs of `outer`, whose inside IDs are the outside
/// IDs of `inner`. What one of them does not map is left out; pieces are in the order of `inner`, then ascending.
[[nodiscard]] IdMap compose(const IdMap& outer, const IdMap& inner);

/// The map read backwards: outside and inside change places.
[[nodiscard]] IdMap inverse(const IdMap& map);

} // namespace nestbox
