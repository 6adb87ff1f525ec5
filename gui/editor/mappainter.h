// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/maplayout.h"
#include "gui/widgets/theme.h"

#include <QFont>

class QPainter;

namespace nestbox {

[[nodiscard]] QColor toneColour(MapTone tone, const Theme& theme);
/// How much of a ribbon's colour lies over what is below it.
[[nodiscard]] double ribbonOpacity(const Theme& theme);

/// Draws a MapLayout; mirrors it for right-to-left languages.
class MapPainter
{
public:
    MapPainter(QPainter& painter, const MapLayout& layout, const Theme& theme, const QFont& font, bool rightToLeft);

    /// Leaves out what is outside of `visible`.
    void setVisible(const QRectF& visible) { m_visible = visible; }
    /// For crowds: ribbons without faults are painted already (RibbonRaster), and pieces of rails are plain.
    void setPlain(bool plain) { m_plain = plain; }

    void paint();
    /// The rails' titles at `top`, whatever is scrolled below them.
    void paintTitles(double top);
    /// What movingPart() made, over what stillPart() left.
    void paintMoving();
    /// The frame around a selected or hovered range, above everything else.
    void paintMarked(RangeKey key, bool selected);

private:
    struct LabelBoxes
    {
        QRectF text;
        QRectF detail;
    };

    void paintNote();
    void paintRibbon(const MapRibbon& ribbon);
    void paintRail(const MapRail& rail);
    void paintPiece(const MapRail& rail, const RailPiece& piece);
    void paintFault(const MapRail& rail, const RailPiece& fault);
    void mirror();
    [[nodiscard]] bool shows(double top, double bottom) const;
    void paintHatch(const QPainterPath& path);
    void paintLabel(const MapLabel& label);
    void paintLeader(const MapLabel& label);
    void drawText(const QRectF& rect, const QString& text, const QColor& colour, const QFont& font, Qt::Alignment side);
    [[nodiscard]] LabelBoxes boxesOf(const MapLabel& label) const;
    [[nodiscard]] QColor colourOf(MapTone tone) const { return toneColour(tone, m_theme); }
    [[nodiscard]] QRectF mirrored(const QRectF& rect) const;

    QPainter& m_painter;
    const MapLayout& m_layout;
    Theme m_theme;
    QFont m_font;
    bool m_rightToLeft;
    QRectF m_visible;
    bool m_plain = false;
};

/// The font of second lines.
[[nodiscard]] QFont detailFont(const QFont& font);

} // namespace nestbox
