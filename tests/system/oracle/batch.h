// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/system/oracle/tally.h"

#include <cstdint>

namespace nestbox::oracle {

/// Makes one random parent namespace and compares at most `cases` writes below it. Depends on `seed` alone.
/// Disagreements are printed. False if the namespace could not be made.
[[nodiscard]] bool run_batch(std::uint64_t seed, unsigned cases, Tally& tally);

} // namespace nestbox::oracle
