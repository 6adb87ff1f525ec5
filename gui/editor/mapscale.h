// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"

#include <cstdint>
#include <vector>

namespace nestbox {

/// IDs against vertical pixels of one rail. Monotone over the whole 32-bit space and linear where IDs are used, so that
/// one ID and four billion both stay visible; logarithmic from both ends in the gaps, so that a mouse that leaves a
/// range first meets the IDs next to it. Pure arithmetic: no widget, no display.
class MapScale
{
public:
    /// How much height some IDs ask for, in pixels. `least` may make the rail taller than wanted.
    struct Demand
    {
        IdInterval ids;
        double least = 0;
        double preferred = 0;
        double most = 0; ///< grows up to here together with the others
        bool elastic = false; ///< takes what is left over after that
        bool compressed = false; ///< a gap: fine near its ends, coarse in its middle
    };
    struct Segment
    {
        IdInterval ids;
        double top = 0;
        double bottom = 0;
        bool compressed = false;

        [[nodiscard]] double height() const { return bottom - top; }
    };

    MapScale() = default;
    /// `demands`: sorted, disjoint, without holes. They share `height` pixels from `top` down.
    MapScale(const std::vector<Demand>& demands, double top, double height);

    [[nodiscard]] const std::vector<Segment>& segments() const { return m_segments; }
    [[nodiscard]] double top() const { return m_segments.empty() ? 0 : m_segments.front().top; }
    [[nodiscard]] double bottom() const { return m_segments.empty() ? 0 : m_segments.back().bottom; }

    /// The same scale with every height multiplied.
    [[nodiscard]] MapScale stretched(double factor) const;

    /// The upper edge of `id`; of id_space_end the rail's end.
    [[nodiscard]] double yOf(std::uint64_t id) const;
    /// The ID whose pixels hold `y`, clamped to the rail.
    [[nodiscard]] std::uint64_t idAt(double y) const;
    /// The edge between two IDs that is nearest to `y`: the first ID below it, up to id_space_end.
    [[nodiscard]] std::uint64_t edgeAt(double y) const;

private:
    std::vector<Segment> m_segments;
};

} // namespace nestbox
