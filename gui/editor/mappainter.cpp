// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mappainter.h"

#include "gui/editor/faultpainter.h"

#include <QPainter>
#include <QStaticText>

#include <algorithm>
#include <cmath>

namespace nestbox {

namespace {

constexpr double labelGap = 10;
using Style = LabelTexts::Style;

} // namespace

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

MapPainter::MapPainter(QPainter& painter, const MapLayout& layout, const MapLook& look)
    : m_painter(painter)
    , m_layout(layout)
    , m_look(look)
    , m_visible(layout.area)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

QRectF MapPainter::mirrored(const QRectF& rect) const
{
    if (!m_look.rightToLeft)
        return rect;
    return { m_layout.area.left() + m_layout.area.right() - rect.right(), rect.top(), rect.width(), rect.height() };
}

void MapPainter::mirror()
{
    if (m_look.rightToLeft)
        m_painter.setTransform(QTransform(-1, 0, 0, 1, m_layout.area.left() + m_layout.area.right(), 0), true);
}

bool MapPainter::shows(double top, double bottom) const
{
    return bottom >= m_visible.top() && top <= m_visible.bottom();
}

bool MapPainter::shows(const MapLabel& label) const
{
    const double half = 1.5 * m_look.texts.height(Style::Strong);
    return shows(label.centre - half, label.centre + half);
}

void MapPainter::paint()
{
    m_painter.save();
    mirror();
    for (const MapRibbon& ribbon : m_layout.ribbons)
        if (!m_plain)
            paintRibbon(ribbon);
    for (const MapRail& rail : m_layout.rails)
        paintRail(rail);
    FaultPainter(m_painter, m_layout, m_look, m_visible).paintMarks();
    for (const MapLabel& label : m_layout.labels)
        if (shows(std::min(label.centre, label.anchor) - 2, std::max(label.centre, label.anchor) + 2))
            paintLeader(label);
    m_painter.restore();
    paintNote();
    for (const MapLabel& label : m_layout.labels)
        if (shows(label))
            paintLabel(label);
}

void MapPainter::paintMoving()
{
    m_painter.save();
    mirror();
    for (const MapRibbon& ribbon : m_layout.ribbons)
        paintRibbon(ribbon);
    for (const MapRail& rail : m_layout.rails)
        for (const RailPiece& piece : rail.pieces)
            paintPiece(rail, piece);
    FaultPainter(m_painter, m_layout, m_look, m_visible).paintMarks();
    m_painter.restore();
    for (const MapLabel& label : m_layout.labels)
        paintLabel(label);
}

/// `rect` and `side` are those of left-to-right reading.
void MapPainter::drawText(const QRectF& rect, const QStaticText& text, const QColor& colour, Qt::Alignment side)
{
    const QRectF shown = mirrored(rect);
    const double rest = shown.width() - text.size().width();
    const bool atRight = (side == Qt::AlignRight) != m_look.rightToLeft;
    const double x = shown.left() + (side == Qt::AlignHCenter ? rest / 2 : atRight ? rest : 0);
    m_painter.setPen(colour);
    m_painter.drawStaticText(QPointF(x, shown.top() + (shown.height() - text.size().height()) / 2), text);
}

void MapPainter::paintNote()
{
    const MapRail& host = m_layout.rails.front();
    const MapRail& next = m_layout.rails[1];
    const QRectF middle(host.right() + 16, host.scale.top(), next.left - host.right() - 32, host.rect().height());
    m_painter.setFont(m_look.texts.font(Style::Plain));
    m_painter.setPen(m_look.theme.muted);
    m_painter.drawText(mirrored(middle), Qt::AlignCenter | Qt::TextWordWrap, m_layout.note);
}

void MapPainter::paintTitles(double top)
{
    LabelTexts& texts = m_look.texts;
    const double line = texts.height(Style::Plain);
    for (const MapRail& rail : m_layout.rails) {
        const QRectF title(rail.left + railWidth / 2 - 120, top, 240, line);
        m_painter.setFont(texts.font(Style::Strong));
        drawText(title, texts.of(rail.title, Style::Strong, title.width()), m_look.theme.text, Qt::AlignHCenter);
        m_painter.setFont(texts.font(Style::Detail));
        drawText(title.translated(0, line), texts.of(rail.subtitle, Style::Detail, title.width()), m_look.theme.muted,
            Qt::AlignHCenter);
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
    m_painter.setBrush(at(ribbonOpacity(m_look.theme)));
    const QPainterPath path = ribbon.path();
    m_painter.drawPath(path);
    if (ribbon.fault)
        FaultPainter(m_painter, m_layout, m_look, m_visible).paintHatch(path);
}

void MapPainter::paintRail(const MapRail& rail)
{
    m_painter.setPen(QPen(m_look.theme.border, 1));
    m_painter.setBrush(m_look.theme.faint);
    m_painter.drawRoundedRect(rail.rect().adjusted(-0.5, -0.5, 0.5, 0.5), 5, 5);
    for (const RailPiece& piece : rail.pieces)
        paintPiece(rail, piece);
}

void MapPainter::paintPiece(const MapRail& rail, const RailPiece& piece)
{
    if ((piece.tone == MapTone::Absent && !piece.solid) || !shows(piece.top, piece.bottom))
        return;
    const double inset = piece.bottom - piece.top > 6 ? 1 : 0;
    const QRectF box(rail.left, piece.top + inset, railWidth, std::max(piece.bottom - piece.top - 2 * inset, 1.0));
    const QColor colour = colourOf(piece.tone);
    const QColor fill = piece.solid ? colour : blended(colour, m_look.theme.card, m_look.theme.dark ? 0.42 : 0.45);
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
    m_painter.setPen(QPen(m_look.theme.border, 1));
    m_painter.drawLine(
        QPointF(label.edge + towards * 1, label.anchor), QPointF(label.edge + towards * (labelGap - 2), label.centre));
}

void MapPainter::paintLabel(const MapLabel& label)
{
    LabelTexts& texts = m_look.texts;
    const Style style = label.strong ? Style::Strong : Style::Plain;
    const QStaticText text = texts.of(label.text, style, label.room);
    const QStaticText detail = texts.of(label.detail, Style::Detail, label.room);
    const double detailHeight = label.detail.isEmpty() ? 0 : texts.height(Style::Detail);
    const double total = texts.height(style) + (label.detail.isEmpty() ? 0 : detailHeight - 2);
    const double width = std::max(text.size().width(), detail.size().width());
    const double x = label.beforeRail ? label.edge - labelGap - width : label.edge + labelGap;
    const QRectF first(x, label.centre - total / 2, width, texts.height(style));
    const QRectF second(x, first.bottom() - 2, width, detailHeight);
    if (label.overRibbons)
        paintVeil(mirrored(first.united(second).adjusted(-4, -1, 4, 1)), label.alone ? 1 : 0.72);
    const Qt::Alignment side = label.beforeRail ? Qt::AlignRight : Qt::AlignLeft;
    const QColor& muted = m_look.theme.muted;
    m_painter.setFont(texts.font(style));
    drawText(first, text, label.fault ? m_look.theme.danger : label.muted ? muted : m_look.theme.text, side);
    if (label.detail.isEmpty())
        return;
    m_painter.setFont(texts.font(Style::Detail));
    drawText(second, detail, label.fault ? m_look.theme.danger : muted, side);
}

/// Lets what is behind a text shine through, so far as that is not read for it.
void MapPainter::paintVeil(const QRectF& box, double opacity)
{
    QColor veil = m_look.theme.card;
    veil.setAlphaF(static_cast<float>(opacity));
    if (m_plain)
        return m_painter.fillRect(box.toRect(), veil);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(veil);
    m_painter.drawRoundedRect(box, 4, 4);
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
        m_painter.setPen(QPen(m_look.theme.text, 1.6));
        if (selected)
            m_painter.drawRoundedRect(
                QRectF(ribbon.right, ribbon.rightTop, railWidth, ribbon.rightBottom - ribbon.rightTop), 3, 3);
    }
    m_painter.restore();
}

} // namespace nestbox
