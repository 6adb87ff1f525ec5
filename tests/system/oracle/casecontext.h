// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/writecase.h"
#include "tests/system/oracle/oraclecase.h"

#include <string>

namespace nestbox::oracle {

/// The case in the engine's words.
[[nodiscard]] WriteCase write_case_of(const ParentSpec& parent, const CaseSpec& spec);

/// Everything about the case on one line, for a failure message.
[[nodiscard]] std::string describe(const ParentSpec& parent, const CaseSpec& spec);

} // namespace nestbox::oracle
