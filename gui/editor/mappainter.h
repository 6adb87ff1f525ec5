// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/maplayout.h"
#include "gui/widgets/theme.h"

#include <QFont>

class QPainter;

namespace nestbox {

/// Draws a MapLayout; mirrors it for right-to-left languages.
class MapPainter
{
public:
    MapPainter(QPainter& painter, const MapLayout& layout, const Theme& theme, const QFont& font, bool rightToLeft);

    void paint();
    /// The frame around a selected or hovered range, above everything else.
    void paintMarked(RangeKey key, bool selected);

private:
    struct LabelBoxes
    {
        QRectF text;
        QRectF detail;
    };

    void paintTitles();
    void paintNote();
    void paintRibbon(const MapRibbon& ribbon);
    void paintRail(const MapRail& rail);
    void paintPiece(const MapRail& rail, const RailPiece& piece);
    void paintHatch(const QPainterPath& path);
    void paintLabel(const MapLabel& label);
    void paintLeader(const MapLabel& label);
    void drawText(const QRectF& rect, const QString& text, const QColor& colour, const QFont& font, Qt::Alignment side);
    [[nodiscard]] LabelBoxes boxesOf(const MapLabel& label) const;
    [[nodiscard]] QColor colourOf(MapTone tone) const;
    [[nodiscard]] QRectF mirrored(const QRectF& rect) const;

    QPainter& m_painter;
    const MapLayout& m_layout;
    Theme m_theme;
    QFont m_font;
    bool m_rightToLeft;
};

/// The font of second lines.
[[nodiscard]] QFont detailFont(const QFont& font);

} // namespace nestbox
