// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace nestbox {

/// The ranges of one map sorted by one side: finds the range of an ID in O(log ranges). Ranges that overlap on that
/// side (no legal map has any) hide each other; empty ones are left out.
class IdLookup
{
public:
    enum class Side : std::uint8_t
    {
        Inside,
        Outside
    };
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    IdLookup(const IdMap& map, Side side);

    /// The number on the other side; nullopt = not mapped.
    [[nodiscard]] std::optional<Id> translated(Id id) const;

    /// Place, in sorted order, of the last range that starts at or below `id`; `none` if all start above.
    [[nodiscard]] std::size_t place_of(Id id) const;

    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// IDs of the sorted range on the sorted side, its first number on the other, and its place in the map.
    [[nodiscard]] IdInterval ids(std::size_t place) const
    {
        return { m_first[place], std::uint64_t { m_first[place] } + m_entries[place].count };
    }
    [[nodiscard]] Id other(std::size_t place) const { return m_entries[place].other; }
    [[nodiscard]] std::size_t range(std::size_t place) const { return m_entries[place].range; }

private:
    struct Entry
    {
        Id other;
        Id count;
        std::size_t range;
    };
    std::vector<Id> m_first; ///< apart from the rest, so that the search stays in few cache lines
    std::vector<Entry> m_entries;
};

} // namespace nestbox
