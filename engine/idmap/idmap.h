// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idrange.h"

#include <string>
#include <vector>

namespace nestbox {

/// The ranges of one map in the order in which they are written. An empty map is legal: nothing is mapped.
struct IdMap
{
    std::vector<IdRange> ranges;

    /// The map of the initial user namespace: every ID onto itself.
    [[nodiscard]] static IdMap identity() { return { { { 0, 0, invalid_id } } }; }

    /// "INSIDE OUTSIDE COUNT\n" a range, as written to /proc/PID/uid_map.
    [[nodiscard]] std::string to_kernel_text() const;

    friend bool operator==(const IdMap&, const IdMap&) = default;
};

} // namespace nestbox
