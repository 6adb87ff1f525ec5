// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idrange.h"

#include <cstddef>
#include <optional>
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

    /// Bytes of that text, without making it.
    [[nodiscard]] std::size_t kernel_text_size() const;

    /// The map as /proc/PID/uid_map shows it afterwards: up to five ranges in the written order, more sorted by their
    /// inside IDs (sort_idmaps). Ranges are never merged.
    [[nodiscard]] IdMap as_read_back() const;

    /// The number that an ID of the namespace has in the parent, and the reverse; nullopt = not mapped. They scan the
    /// ranges: for many IDs use IdLookup.
    [[nodiscard]] std::optional<Id> outside_of(Id inside) const;
    [[nodiscard]] std::optional<Id> inside_of(Id outside) const;

    friend bool operator==(const IdMap&, const IdMap&) = default;
};

} // namespace nestbox
