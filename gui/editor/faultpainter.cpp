// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/faultpainter.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace nestbox {

namespace {

constexpr QSizeF signSize { 14, 14 };
constexpr double signGap = 9; ///< from the rail: handles and the frame around a focused one stick out less

} // namespace

FaultPainter::FaultPainter(QPainter& painter, const MapLayout& layout, const MapLook& look, const QRectF& visible)
    : m_painter(painter)
    , m_layout(layout)
    , m_look(look)
    , m_visible(visible)
{
}

void FaultPainter::paintHatch(const QPainterPath& path)
{
    // Beyond what is in sight: the ends of the lines are not to be seen.
    const QRectF all = path.boundingRect();
    const QRectF box = all & QRectF(all.left(), m_visible.top(), all.width(), m_visible.height()).adjusted(0, -9, 0, 9);
    m_painter.save();
    m_painter.setClipPath(path, Qt::IntersectClip);
    QColor line = m_look.theme.danger;
    line.setAlphaF(0.55F);
    m_painter.setPen(QPen(line, 1.1));
    const double end = box.right() + box.bottom();
    for (double sum = std::floor((box.left() + box.top()) / hatchStep) * hatchStep; sum < end; sum += hatchStep)
        m_painter.drawLine(QPointF(sum - box.bottom(), box.bottom()), QPointF(sum - box.top(), box.top()));
    m_painter.restore();
}

void FaultPainter::paintMarks()
{
    for (const MapRail& rail : m_layout.rails)
        for (const RailPiece& fault : rail.faults)
            if (fault.bottom + 4 >= m_visible.top() && fault.top - 4 <= m_visible.bottom())
                paintMark(rail, fault);
}

void FaultPainter::paintMark(const MapRail& rail, const RailPiece& fault)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(rail.left, fault.top, railWidth, std::max(fault.bottom - fault.top, 3.0)), 2, 2);
    m_painter.setPen(QPen(m_look.theme.danger, 1.6));
    m_painter.setBrush(m_look.theme.dangerSoft);
    m_painter.drawPath(path);
    paintHatch(path);
}

/// In the middle of what is in sight of each fault; one for those whose signs would touch.
std::vector<double> FaultPainter::signHeights(const MapRail& rail) const
{
    std::vector<double> heights;
    for (const RailPiece& fault : rail.faults)
        if (fault.bottom >= m_visible.top() && fault.top <= m_visible.bottom())
            heights.push_back((std::max(fault.top, m_visible.top()) + std::min(fault.bottom, m_visible.bottom())) / 2);
    std::ranges::sort(heights);
    std::vector<double> apart;
    for (const double height : heights)
        if (apart.empty() || height - apart.back() >= signSize.height())
            apart.push_back(height);
    return apart;
}

/// Outside of every rail but the host's, whose other side is full of names.
double FaultPainter::signLeft(const MapRail& rail) const
{
    const bool host = &rail == &m_layout.rails.front();
    const double left = host ? rail.right() + signGap : rail.left - signGap - signSize.width();
    return m_look.rightToLeft ? m_layout.area.left() + m_layout.area.right() - left - signSize.width() : left;
}

std::vector<QRectF> FaultPainter::signRects() const
{
    std::vector<QRectF> rects;
    for (const MapRail& rail : m_layout.rails)
        for (const double height : signHeights(rail))
            rects.emplace_back(QPointF(signLeft(rail), height - signSize.height() / 2), signSize);
    return rects;
}

void FaultPainter::paintSigns()
{
    const QPixmap picture = sign();
    for (const QRectF& rect : signRects())
        m_painter.drawPixmap(rect.topLeft(), picture);
}

/// A triangle with a stroke in it.
QPixmap FaultPainter::sign() const
{
    const double density = m_painter.device()->devicePixelRatioF();
    QPixmap picture((signSize * density).toSize());
    picture.setDevicePixelRatio(density);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.theme.card, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(m_look.theme.danger);
    painter.drawPolygon(QPolygonF({ { 0.7, 12.6 }, { 7, 1 }, { 13.3, 12.6 } }));
    painter.drawLine(QPointF(7, 5.6), QPointF(7, 8.3));
    painter.drawPoint(QPointF(7, 10.6));
    return picture;
}

} // namespace nestbox
