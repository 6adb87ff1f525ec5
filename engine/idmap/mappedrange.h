// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"
#include "engine/idmap/mappedid.h"

namespace nestbox {

/// A piece of a range of IDs of one namespace as seen from another: all of it has the same status, and its IDs have
/// consecutive numbers there.
struct MappedRange
{
    IdInterval ids; ///< in the namespace they are of
    MappedId first; ///< what the first of them is

    friend constexpr bool operator==(const MappedRange&, const MappedRange&) = default;
};

} // namespace nestbox
