// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/repair.h"
#include "engine/idmap/repairmeans.h"
#include "engine/idmap/verdict.h"

#include <cstddef>
#include <vector>

namespace nestbox {

/// What would repair `map`, whose verdict in `context` is `verdict` (from judge, or from judge_text and the ranges of
/// parse_map_text): for each finding the mildest repair first. Every repair is judged better than `verdict` by
/// Badness, so applying repairs again and again ends. Empty if the verdict is OK or nothing helps.
[[nodiscard]] std::vector<Repair> repairs(
    const IdMap& map, const WriteContext& context, const Verdict& verdict, const RepairMeans& means = {});

/// The same for the finding `verdict.findings[index]` alone.
[[nodiscard]] std::vector<Repair> repairs_of(std::size_t index, const IdMap& map, const WriteContext& context,
    const Verdict& verdict, const RepairMeans& means = {});

} // namespace nestbox
