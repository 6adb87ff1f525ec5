// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"

#include <string>

namespace nestbox {

/// A valid line of /etc/subuid or /etc/subgid.
struct SubordinateEntry
{
    std::string owner; ///< a user's name, in subgid too, or a UID in decimal digits
    IdInterval ids; ///< within 32 bits; empty for a count of 0, which delegates nothing

    friend bool operator==(const SubordinateEntry&, const SubordinateEntry&) = default;
};

} // namespace nestbox
