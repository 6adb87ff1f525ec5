// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/tracepainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace nestbox {

namespace {

constexpr double padding = 8;
constexpr double rise = 14; ///< from the line up to the bubble

} // namespace

TracePainter::TracePainter(
    QPainter& painter, const MapLayout& layout, const QRectF& visible, const Theme& theme, bool rightToLeft)
    : m_painter(painter)
    , m_layout(layout)
    , m_visible(visible)
    , m_theme(theme)
    , m_rightToLeft(rightToLeft)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

QPointF TracePainter::mirrored(QPointF point) const
{
    return m_rightToLeft ? QPointF(m_layout.area.left() + m_layout.area.right() - point.x(), point.y()) : point;
}

void TracePainter::paint(const MapTrace& trace, const QString& text, const QFont& font)
{
    m_painter.save();
    if (m_rightToLeft)
        m_painter.setTransform(QTransform(-1, 0, 0, 1, m_layout.area.left() + m_layout.area.right(), 0), true);
    paintLine(trace);
    m_painter.restore();
    paintBubble(trace, text, font);
}

void TracePainter::paintLine(const MapTrace& trace)
{
    const QPainterPath path = tracePath(m_layout, trace);
    m_painter.setBrush(Qt::NoBrush);
    // A rim in the background's colour keeps the dashes apart from any ribbon.
    m_painter.setPen(QPen(m_theme.card, 3.4, Qt::SolidLine, Qt::RoundCap));
    m_painter.setOpacity(0.65);
    m_painter.drawPath(path);
    m_painter.setOpacity(1);
    m_painter.setPen(QPen(m_theme.text, 1.6, Qt::CustomDashLine, Qt::FlatCap));
    QPen dashes = m_painter.pen();
    dashes.setDashPattern({ 3.5, 2.5 });
    m_painter.setPen(dashes);
    m_painter.drawPath(path);
    if (!trace.exists())
        paintEnd(tracePoint(m_layout, trace.question.rail, trace.question.id));
    else if (trace.lastRail() + 1 < trace.stops.size())
        paintEnd(path.currentPosition() + QPointF(7, 0));
}

/// A cross where the way ends.
void TracePainter::paintEnd(QPointF at)
{
    for (const QPen& pen :
        { QPen(m_theme.card, 4, Qt::SolidLine, Qt::RoundCap), QPen(m_theme.text, 1.8, Qt::SolidLine, Qt::RoundCap) }) {
        m_painter.setPen(pen);
        m_painter.drawLine(at + QPointF(-3.5, -3.5), at + QPointF(3.5, 3.5));
        m_painter.drawLine(at + QPointF(-3.5, 3.5), at + QPointF(3.5, -3.5));
    }
}

QPointF TracePainter::middleOf(const MapTrace& trace) const
{
    const std::size_t rail = trace.question.rail;
    const QPointF here = tracePoint(m_layout, rail, trace.question.id);
    if (!trace.exists() || rail > trace.lastRail())
        return here;
    if (rail == trace.lastRail() && rail == trace.firstRail())
        return here;
    const std::size_t other = rail < trace.lastRail() ? rail + 1 : rail - 1;
    return (here + tracePoint(m_layout, other, trace.stops[other].number.id)) / 2;
}

void TracePainter::paintBubble(const MapTrace& trace, const QString& text, const QFont& font)
{
    const QFontMetricsF metrics(font);
    const QRectF room = m_visible.adjusted(4, 4, -4, -4);
    const QString shown = metrics.elidedText(text, Qt::ElideMiddle, room.width() - 2 * padding);
    QRectF box(0, 0, metrics.horizontalAdvance(shown) + 2 * padding, metrics.height() + 6);
    const QPointF middle = mirrored(middleOf(trace));
    box.moveCenter(middle - QPointF(0, rise + box.height() / 2));
    if (box.top() < room.top())
        box.moveTop(middle.y() + rise);
    box.moveLeft(std::max(room.left(), std::min(box.left(), room.right() - box.width())));
    box.moveTop(std::max(room.top(), std::min(box.top(), room.bottom() - box.height())));
    m_painter.setPen(QPen(m_theme.card, 1));
    m_painter.setBrush(m_theme.text);
    m_painter.drawRoundedRect(box, 5, 5);
    m_painter.setFont(font);
    m_painter.setPen(m_theme.card);
    m_painter.drawText(box, Qt::AlignCenter, shown);
}

} // namespace nestbox
