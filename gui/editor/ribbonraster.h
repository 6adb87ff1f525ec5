// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/maplayout.h"

#include <QColor>
#include <QImage>

#include <array>
#include <cstdint>
#include <vector>

namespace nestbox {

/// Writes ribbons into an image, for crowds: no outlines, and what is thinner than a pixel is drawn one pixel high.
/// Instead of laying one ribbon over the other it adds up how many cover each pixel and colours that, which costs the
/// same however many there are.
class RibbonRaster
{
public:
    /// `image`: 32 bits a pixel, filled with `ground`, of `density` pixels a unit, its corner at `origin` of the map.
    /// `mirrorSum`: the left and the right end of what is mirrored, added up; 0: nothing is.
    /// `opacity`: of each ribbon.
    RibbonRaster(QImage& image, const QColor& ground, double opacity, double density, QPointF origin, double mirrorSum);

    /// Makes what paint() draws stand out by lines across it, as FaultPainter::paintHatch() does.
    void setHatched(bool hatched) { m_hatched = hatched; }
    /// Ribbons between the same two rails, to be drawn in one colour. All of two rails before those of the next two.
    void paint(const std::vector<const MapRibbon*>& ribbons, const QColor& colour);

private:
    static constexpr std::size_t lanes = 16; ///< columns at a time: whole vectors, with no rest
    static constexpr int unit = 16; ///< what one ribbon adds to a pixel that it covers wholly
    static constexpr std::int16_t densest = 16 * unit; ///< more makes no difference to be seen
    using Lanes = std::array<int, lanes>;
    using Amounts = std::array<std::int16_t, lanes>;
    using Table = std::array<quint32, densest + 1>; ///< for each amount that a pixel is covered

    struct Edges
    {
        float top = 0;
        float topWay = 0; ///< from the left to the right end
        float bottom = 0;
        float bottomWay = 0;
    };

    void prepare(const MapRibbon& ribbon);
    void cover(const Edges& edges);
    void coverLanes(const Edges& edges, std::size_t column);
    void addEdge(const Lanes& heights, std::size_t column, int sign);
    void setColour(const QColor& colour);
    void compose();
    void composeLanes(quint32* pixels, int y, std::size_t column, std::int16_t* changes);
    [[nodiscard]] bool takeChanges(std::int16_t* changes, std::size_t column, Amounts& amounts);
    void layOnGround(quint32* pixels, const Amounts& amounts, std::size_t count) const;
    void hatchLanes(int y, std::size_t column, Amounts& amounts) const;
    [[nodiscard]] bool missesImage(const Edges& edges, std::size_t column) const;

    uchar* m_bits;
    qsizetype m_stride;
    QSize m_size;
    double m_density;
    QPointF m_origin;
    double m_mirrorSum;
    quint32 m_ground;
    quint32 m_colour = 0;
    bool m_hatched = false;
    Table m_weights {}; ///< of the colour, of 256
    Table m_onGround {}; ///< the colour mixed with the ground
    bool m_isGround = true; ///< nothing is painted between these two rails so far
    double m_left = 0; ///< of the ribbons that m_shares belong to
    double m_right = 0;
    int m_firstColumn = 0;
    std::size_t m_columns = 0;
    std::vector<float> m_shares; ///< ribbonShare() of each column, filled up to whole lanes
    std::vector<std::int16_t> m_changes; ///< row by row: by how much more is covered than in the row above
    std::vector<std::int16_t> m_covered; ///< in the row that is being composed
};

} // namespace nestbox
