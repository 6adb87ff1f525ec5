// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/maplayout.h"
#include "gui/editor/maplook.h"

#include <vector>

class QPainter;
class QPainterPath;
class QPixmap;

namespace nestbox {

/// Draws what is wrong in a map: the IDs at fault hatched, with a sign beside them. No sign depends on colour alone.
class FaultPainter
{
public:
    /// Leaves out what is outside of `visible`.
    FaultPainter(QPainter& painter, const MapLayout& layout, const MapLook& look, const QRectF& visible);

    /// The IDs at fault on every rail. The painter is mirrored already where the map is.
    void paintMarks();
    void paintHatch(const QPainterPath& path);
    /// A sign for each fault that is in sight, off the handles of the ranges. The painter is not mirrored.
    void paintSigns();
    /// Where they are drawn.
    [[nodiscard]] std::vector<QRectF> signRects() const;

private:
    void paintMark(const MapRail& rail, const RailPiece& fault);
    [[nodiscard]] std::vector<double> signHeights(const MapRail& rail) const;
    [[nodiscard]] double signLeft(const MapRail& rail) const;
    [[nodiscard]] QPixmap sign() const;

    QPainter& m_painter;
    const MapLayout& m_layout;
    const MapLook& m_look;
    QRectF m_visible;
};

/// Lines of the hatch are so far apart, along a row as along a column, and begin at the map's corner.
inline constexpr double hatchStep = 7;

} // namespace nestbox
