// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "engine/idmap/repair.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace nestbox {

/// A repair in words.
struct RepairText
{
    QString label; ///< for a button: "Trim range 3"
    QString sentence; ///< what it does, and what that costs
};

/// `rows`: 0-based rows that the person sees for the repair's ranges.
[[nodiscard]] RepairText repairText(Repair::Code code, IdKind kind, const std::vector<std::size_t>& rows);

} // namespace nestbox
