// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/system/oracle/dice.h"
#include "tests/system/oracle/oraclecase.h"

namespace nestbox::oracle {

[[nodiscard]] ParentSpec random_parent(Dice& dice);
[[nodiscard]] CaseSpec random_case(Dice& dice, const ParentSpec& parent);

} // namespace nestbox::oracle
