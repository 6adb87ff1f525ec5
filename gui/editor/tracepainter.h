// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/maptrace.h"
#include "gui/widgets/theme.h"

#include <QFont>

class QPainter;

namespace nestbox {

/// Draws a trace above a map: a dashed line along the ribbons and a bubble with the ID's number on every level. Mirrors
/// it for right-to-left languages.
class TracePainter
{
public:
    /// `visible`: the part of the map that can be seen; the bubble stays within it.
    TracePainter(
        QPainter& painter, const MapLayout& layout, const QRectF& visible, const Theme& theme, bool rightToLeft);

    void paint(const MapTrace& trace, const QString& text, const QFont& font);

private:
    void paintLine(const MapTrace& trace);
    void paintEnd(QPointF at);
    void paintBubble(const MapTrace& trace, const QString& text, const QFont& font);
    /// Where the line passes between the rail that was asked about and the next, or ends before it.
    [[nodiscard]] QPointF middleOf(const MapTrace& trace) const;
    [[nodiscard]] QPointF mirrored(QPointF point) const;

    QPainter& m_painter;
    const MapLayout& m_layout;
    QRectF m_visible;
    Theme m_theme;
    bool m_rightToLeft;
};

} // namespace nestbox
