// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/maplayout.h"
#include "gui/editor/maplook.h"

#include <QRectF>

class QPainter;

namespace nestbox {

[[nodiscard]] QColor toneColour(MapTone tone, const Theme& theme);
/// How much of a ribbon's colour lies over what is below it.
[[nodiscard]] double ribbonOpacity(const Theme& theme);

/// Draws a MapLayout; mirrors it for right-to-left languages.
class MapPainter
{
public:
    MapPainter(QPainter& painter, const MapLayout& layout, const MapLook& look);

    /// Leaves out what is outside of `visible`.
    void setVisible(const QRectF& visible) { m_visible = visible; }
    /// For crowds: ribbons are painted already (RibbonRaster), and the rest is plain.
    void setPlain(bool plain) { m_plain = plain; }

    /// Everything that scrolls with the map.
    void paint();
    /// The rails' titles at `top`, whatever is scrolled below them.
    void paintTitles(double top);
    /// What movingPart() made, over what stillPart() left.
    void paintMoving();
    /// The frame around a selected or hovered range, above everything else.
    void paintMarked(RangeKey key, bool selected);
    void paintLabel(const MapLabel& label);

private:
    void paintNote();
    void paintRibbon(const MapRibbon& ribbon);
    void paintRail(const MapRail& rail);
    void paintPiece(const MapRail& rail, const RailPiece& piece);
    void mirror();
    [[nodiscard]] bool shows(double top, double bottom) const;
    [[nodiscard]] bool shows(const MapLabel& label) const;
    void paintVeil(const QRectF& box, double opacity);
    void paintLeader(const MapLabel& label);
    void drawText(const QRectF& rect, const QStaticText& text, const QColor& colour, Qt::Alignment side);
    [[nodiscard]] QColor colourOf(MapTone tone) const { return toneColour(tone, m_look.theme); }
    [[nodiscard]] QRectF mirrored(const QRectF& rect) const;

    QPainter& m_painter;
    const MapLayout& m_layout;
    const MapLook& m_look;
    QRectF m_visible;
    bool m_plain = false;
};

} // namespace nestbox
