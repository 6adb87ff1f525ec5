// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mappainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace nestbox {

namespace {

constexpr double labelGap = 10;

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

QFont detailFont(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

QColor toneColour(MapTone tone, const Theme& theme)
{
    switch (tone) {
    case MapTone::System:
        return theme.system;
    case MapTone::Own:
        return theme.good;
    case MapTone::Subordinate:
        return theme.accent;
    case MapTone::Others:
        return theme.dark ? QColor(0xd9a441) : QColor(0xe0922f);
    case MapTone::Absent:
        return theme.faint;
    case MapTone::Nested:
        return theme.nested;
    case MapTone::Fault:
        break;
    }
    return theme.danger;
}

double ribbonOpacity(const Theme& theme)
{
    return theme.dark ? 0.3 : 0.32;
}

MapPainter::MapPainter(
    QPainter& painter, const MapLayout& layout, const Theme& theme, const QFont& font, bool rightToLeft)
    : m_painter(painter)
    , m_layout(layout)
    , m_theme(theme)
    , m_font(font)
    , m_rightToLeft(rightToLeft)
    , m_visible(layout.area)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

QRectF MapPainter::mirrored(const QRectF& rect) const
{
    if (!m_rightToLeft)
        return rect;
    return { m_layout.area.left() + m_layout.area.right() - rect.right(), rect.top(), rect.width(), rect.height() };
}

void MapPainter::mirror()
{
    if (m_rightToLeft)
        m_painter.setTransform(QTransform(-1, 0, 0, 1, m_layout.area.left() + m_layout.area.right(), 0), true);
}

bool MapPainter::shows(double top, double bottom) const
{
    return bottom >= m_visible.top() && top <= m_visible.bottom();
}

void MapPainter::paint()
{
    m_painter.save();
    mirror();
    for (const MapRibbon& ribbon : m_layout.ribbons)
        if (!m_plain || ribbon.fault)
            paintRibbon(ribbon);
    for (const MapRail& rail : m_layout.rails)
        paintRail(rail);
    for (const MapLabel& label : m_layout.labels)
        if (shows(label.centre - 20, label.centre + 20))
            paintLeader(label);
    m_painter.restore();
    paintNote();
    for (const MapLabel& label : m_layout.labels)
        if (shows(label.centre - 20, label.centre + 20))
            paintLabel(label);
}

void MapPainter::paintMoving()
{
    m_painter.save();
    mirror();
    for (const MapRibbon& ribbon : m_layout.ribbons)
        paintRibbon(ribbon);
    for (const MapRail& rail : m_layout.rails) {
        for (const RailPiece& piece : rail.pieces)
            paintPiece(rail, piece);
        for (const RailPiece& fault : rail.faults)
            paintFault(rail, fault);
    }
    m_painter.restore();
    for (const MapLabel& label : m_layout.labels)
        paintLabel(label);
}

void MapPainter::drawText(
    const QRectF& rect, const QString& text, const QColor& colour, const QFont& font, Qt::Alignment side)
{
    m_painter.setFont(font);
    m_painter.setPen(colour);
    const bool flips = m_rightToLeft && !(side & Qt::AlignHCenter);
    const Qt::Alignment shown = !flips ? side
        : side & Qt::AlignLeft         ? (side & ~Qt::AlignLeft) | Qt::AlignRight
                                       : (side & ~Qt::AlignRight) | Qt::AlignLeft;
    m_painter.drawText(
        mirrored(rect), static_cast<int>(shown | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextDontClip), text);
}

void MapPainter::paintNote()
{
    const MapRail& host = m_layout.rails.front();
    const MapRail& next = m_layout.rails[1];
    const QRectF middle(host.right() + 16, host.scale.top(), next.left - host.right() - 32, host.rect().height());
    m_painter.setFont(m_font);
    m_painter.setPen(m_theme.muted);
    m_painter.drawText(mirrored(middle), Qt::AlignCenter | Qt::TextWordWrap, m_layout.note);
}

void MapPainter::paintTitles(double top)
{
    const double line = QFontMetricsF(m_font).height();
    for (const MapRail& rail : m_layout.rails) {
        const QRectF title(rail.left + railWidth / 2 - 120, top, 240, line);
        drawText(title, rail.title, m_theme.text, bold(m_font), Qt::AlignHCenter);
        drawText(title.translated(0, line), rail.subtitle, m_theme.muted, detailFont(m_font), Qt::AlignHCenter);
    }
}

void MapPainter::paintRibbon(const MapRibbon& ribbon)
{
    if (!shows(std::min(ribbon.leftTop, ribbon.rightTop), std::max(ribbon.leftBottom, ribbon.rightBottom)))
        return;
    const QColor colour = colourOf(ribbon.tone);
    const auto at = [&colour](double alpha) {
        QColor faded = colour;
        faded.setAlphaF(static_cast<float>(alpha));
        return faded;
    };
    const double height = std::max(ribbon.leftBottom - ribbon.leftTop, ribbon.rightBottom - ribbon.rightTop);
    m_painter.setPen(height > 4 ? QPen(at(0.9), 1.2) : QPen(Qt::NoPen));
    m_painter.setBrush(at(ribbonOpacity(m_theme)));
    const QPainterPath path = ribbon.path();
    m_painter.drawPath(path);
    if (ribbon.fault)
        paintHatch(path);
}

void MapPainter::paintHatch(const QPainterPath& path)
{
    m_painter.save();
    m_painter.setClipPath(path, Qt::IntersectClip);
    QColor line = m_theme.danger;
    line.setAlphaF(0.55F);
    m_painter.setPen(QPen(line, 1.1));
    const QRectF box = path.boundingRect()
        & QRectF(path.boundingRect().left(), m_visible.top(), path.boundingRect().width(), m_visible.height());
    for (double x = box.left() - box.height(); x < box.right(); x += 7)
        m_painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    m_painter.restore();
}

void MapPainter::paintRail(const MapRail& rail)
{
    m_painter.setPen(QPen(m_theme.border, 1));
    m_painter.setBrush(m_theme.faint);
    m_painter.drawRoundedRect(rail.rect().adjusted(-0.5, -0.5, 0.5, 0.5), 5, 5);
    for (const RailPiece& piece : rail.pieces)
        paintPiece(rail, piece);
    for (const RailPiece& fault : rail.faults)
        paintFault(rail, fault);
}

void MapPainter::paintFault(const MapRail& rail, const RailPiece& fault)
{
    if (!shows(fault.top - 8, fault.bottom + 8))
        return;
    QPainterPath path;
    path.addRoundedRect(QRectF(rail.left, fault.top, railWidth, std::max(fault.bottom - fault.top, 3.0)), 2, 2);
    m_painter.setPen(QPen(m_theme.danger, 1.6));
    m_painter.setBrush(m_theme.dangerSoft);
    m_painter.drawPath(path);
    paintHatch(path);
    // A triangle with a stroke in it, beside the rail: no sign depends on colour alone.
    const double y = (std::max(fault.top, m_visible.top()) + std::min(fault.bottom, m_visible.bottom())) / 2;
    const double x = rail.left - 13;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.danger);
    m_painter.drawPolygon(QPolygonF({ { x, y + 5 }, { x + 6, y - 6 }, { x + 12, y + 5 } }));
    m_painter.setPen(QPen(m_theme.card, 1.6));
    m_painter.drawLine(QPointF(x + 6, y - 2.5), QPointF(x + 6, y + 0.8));
    m_painter.drawPoint(QPointF(x + 6, y + 3.2));
}

void MapPainter::paintPiece(const MapRail& rail, const RailPiece& piece)
{
    if ((piece.tone == MapTone::Absent && !piece.solid) || !shows(piece.top, piece.bottom))
        return;
    const double inset = piece.bottom - piece.top > 6 ? 1 : 0;
    const QRectF box(rail.left, piece.top + inset, railWidth, std::max(piece.bottom - piece.top - 2 * inset, 1.0));
    const QColor colour = colourOf(piece.tone);
    const QColor fill = piece.solid ? colour : blended(colour, m_theme.card, m_theme.dark ? 0.42 : 0.45);
    if (m_plain && box.height() < 8)
        return m_painter.fillRect(box.toRect() | QRect(box.toRect().topLeft(), QSize(1, 1)), fill);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(box, 3, 3);
}

/// A thin line from a label that had to move away from its place to that place.
void MapPainter::paintLeader(const MapLabel& label)
{
    if (std::abs(label.centre - label.anchor) < 7)
        return;
    const double towards = label.beforeRail ? -1 : 1;
    m_painter.setPen(QPen(m_theme.border, 1));
    m_painter.drawLine(
        QPointF(label.edge + towards * 1, label.anchor), QPointF(label.edge + towards * (labelGap - 2), label.centre));
}

/// The text's lines from the top: the label itself and its detail.
MapPainter::LabelBoxes MapPainter::boxesOf(const MapLabel& label) const
{
    const QFontMetricsF main(label.strong ? bold(m_font) : m_font);
    const QFontMetricsF detail(detailFont(m_font));
    const double total = main.height() + (label.detail.isEmpty() ? 0 : detail.height() - 2);
    const double width = std::max(main.horizontalAdvance(label.text), detail.horizontalAdvance(label.detail)) + 2;
    const double x = label.beforeRail ? label.edge - labelGap - width : label.edge + labelGap;
    const QRectF first(x, label.centre - total / 2, width, main.height());
    return { first, { x, first.bottom() - 2, width, label.detail.isEmpty() ? 0 : detail.height() } };
}

void MapPainter::paintLabel(const MapLabel& label)
{
    const auto [first, second] = boxesOf(label);
    if (label.overRibbons) {
        QColor veil = m_theme.card;
        veil.setAlphaF(0.72F);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(veil);
        m_painter.drawRoundedRect(mirrored(first.united(second).adjusted(-4, -1, 4, 1)), 4, 4);
    }
    const Qt::Alignment side = label.beforeRail ? Qt::AlignRight : Qt::AlignLeft;
    const QColor ink = label.fault ? m_theme.danger : label.muted ? m_theme.muted : m_theme.text;
    drawText(first, label.text, ink, label.strong ? bold(m_font) : m_font, side);
    drawText(second, label.detail, label.fault ? m_theme.danger : m_theme.muted, detailFont(m_font), side);
}

void MapPainter::paintMarked(RangeKey key, bool selected)
{
    m_painter.save();
    mirror();
    for (const MapRibbon& ribbon : m_layout.ribbons) {
        if (ribbon.key != key)
            continue;
        QColor wash = colourOf(ribbon.tone);
        wash.setAlphaF(selected ? 0.25F : 0.12F);
        m_painter.setPen(QPen(colourOf(ribbon.tone), selected ? 2.2 : 1.4));
        m_painter.setBrush(wash);
        m_painter.drawPath(ribbon.path());
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.text, 1.6));
        if (selected)
            m_painter.drawRoundedRect(
                QRectF(ribbon.right, ribbon.rightTop, railWidth, ribbon.rightBottom - ribbon.rightTop), 3, 3);
    }
    m_painter.restore();
}

} // namespace nestbox
