// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "tests/system/oracle/dice.h"

#include <string>

namespace nestbox::oracle {

/// A map whose outside IDs are likely, but not sure, to be those of `parent`, and `own` among them.
[[nodiscard]] IdMap random_map(Dice& dice, const IdMap& parent, Id own);

/// A text of the map: plainly written, oddly written or spoilt.
[[nodiscard]] std::string random_text(Dice& dice, const IdMap& map);

} // namespace nestbox::oracle
