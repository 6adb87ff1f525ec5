// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nestbox {

/// Why a format cannot express a level's maps exactly.
struct ExportError
{
    enum class Code : std::uint8_t
    {
        NothingMapped, ///< both maps are empty
        OneOwnIdOnly, ///< the format maps one ID of each kind, the caller's own
        NotDelegated, ///< `ranges` are neither the caller's own nor subordinate IDs
        BothKindsNeeded, ///< the tool would fill in the map that is empty here
        IdTooLarge, ///< the tool reads no IDs from 2147483648 on
        SetgroupsDiffer, ///< the tool would set it the other way
    };

    Code code = Code::NothingMapped;
    IdKind kind = IdKind::Uid; ///< of `ranges`
    std::vector<std::size_t> ranges; ///< 0-based ranges of the map, may be empty

    friend bool operator==(const ExportError&, const ExportError&) = default;
};

} // namespace nestbox
