// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/handlepainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace nestbox {

HandlePainter::HandlePainter(QPainter& painter, const MapLayout& layout, const Theme& theme, bool rightToLeft)
    : m_painter(painter)
    , m_layout(layout)
    , m_theme(theme)
    , m_rightToLeft(rightToLeft)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void HandlePainter::paintHandle(const MapGrip& grip, bool focused)
{
    const QRectF rect = handleRect(m_layout, grip);
    if (rect.isEmpty())
        return;
    m_painter.setPen(QPen(m_theme.text, 1.6));
    m_painter.setBrush(m_theme.card);
    const bool rail = grip.part == MapPart::Inside || grip.part == MapPart::Outside;
    if (!rail)
        m_painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    if (grip.part == MapPart::Both) {
        const QPointF centre = rect.center();
        m_painter.drawPolyline(
            QPolygonF({ centre + QPointF(-3, -2), centre + QPointF(0, -5), centre + QPointF(3, -2) }));
        m_painter.drawPolyline(QPolygonF({ centre + QPointF(-3, 2), centre + QPointF(0, 5), centre + QPointF(3, 2) }));
    }
    if (!focused)
        return;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_theme.text, 2));
    m_painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), 5, 5);
}

void HandlePainter::paintHandles(RangeKey key, const std::optional<MapGrip>& focused)
{
    m_painter.save();
    if (m_rightToLeft)
        m_painter.setTransform(QTransform(-1, 0, 0, 1, m_layout.area.left() + m_layout.area.right(), 0), true);
    using enum MapPart;
    for (const Side side : { Side::Outside, Side::Inside })
        for (const MapPart part : { First, End, Both, side == Side::Inside ? Inside : Outside })
            if (part != Both || side == Side::Inside)
                paintHandle({ key, part, side }, focused == MapGrip { key, part, side });
    m_painter.restore();
}

void HandlePainter::paintBubble(const QStringList& lines, const QRectF& box, const QFont& font)
{
    if (lines.isEmpty())
        return;
    m_painter.setPen(QPen(m_theme.card, 1));
    m_painter.setBrush(m_theme.text);
    m_painter.drawRoundedRect(box, 6, 6);
    m_painter.setPen(m_theme.card);
    m_painter.setFont(font);
    m_painter.drawText(box, Qt::AlignCenter, lines.join(QLatin1Char('\n')));
}

QRectF bubbleRect(const QStringList& lines, QPointF at, const QRectF& bounds, const QFont& font)
{
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    const QSizeF size(width + 20, metrics.height() * static_cast<double>(lines.size()) + 10);
    QRectF box(at + QPointF(-size.width() / 2, -size.height() - 14), size);
    if (box.top() < bounds.top())
        box.moveTop(at.y() + 22);
    box.moveLeft(std::max(bounds.left(), std::min(box.left(), bounds.right() - box.width())));
    box.moveTop(std::max(bounds.top(), std::min(box.top(), bounds.bottom() - box.height())));
    return box;
}

} // namespace nestbox
