// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/boxitem.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QWidget>

#include <array>

namespace nestbox {

namespace {

constexpr double small = 0.88; ///< of the font: second lines
constexpr double roundness = 10;
constexpr double legible = 0.45; ///< below this scale text would be grey dust
constexpr double inset = 12;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BoxItem)
};

QFont scaledFont(QFont font, double scale, bool bold)
{
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(bold);
    return font;
}

QString titleOf(const BoxLook& look)
{
    switch (look.mark) {
    case NamespaceModel::Mark::New:
        return Words::tr("%1 (new)").arg(look.entry.title);
    case NamespaceModel::Mark::Gone:
        return Words::tr("%1 (gone)").arg(look.entry.title);
    case NamespaceModel::Mark::None:
        break;
    }
    return look.entry.title;
}

} // namespace

BoxMetrics boxMetricsFor(const QFont& font)
{
    const double title = QFontMetricsF(scaledFont(font, 1.0, true)).height();
    const double line = QFontMetricsF(scaledFont(font, small, false)).height();
    BoxMetrics metrics;
    metrics.titleHeight = title + 2;
    metrics.lineHeight = line + 2;
    metrics.chipHeight = title + line + 6;
    metrics.pillHeight = line + 10;
    metrics.chipWidth = QFontMetricsF(font).averageCharWidth() * 23;
    metrics.narrowest = QFontMetricsF(scaledFont(font, small, false)).averageCharWidth() * 42;
    return metrics;
}

void BoxItem::setLook(const BoxLook& look)
{
    if (look == m_look)
        return;
    if (look.size != m_look.size)
        prepareGeometryChange();
    m_look = look;
    update();
}

QRectF BoxItem::boundingRect() const
{
    return QRectF(QPointF(), m_look.size).adjusted(-2, -2, 2, 2);
}

/// Neighbours differ, and a namespace keeps its own.
QColor BoxItem::hue(const Theme& theme) const
{
    const bool plain = m_look.entry.kind == OutlineEntry::Kind::UnknownAncestors
        || m_look.entry.kind == OutlineEntry::Kind::HiddenProcesses || m_look.depth == 0
        || m_look.entry.chips.isEmpty();
    if (m_look.mark == NamespaceModel::Mark::Gone || plain)
        return theme.muted;
    const std::array hues { theme.accent, theme.good, theme.warning, theme.nested };
    return hues[static_cast<std::size_t>(qHash(m_key, 7U) % hues.size())];
}

void BoxItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget)
{
    const Theme theme = Theme::of(widget ? widget->palette() : QGuiApplication::palette());
    const bool tiny = option->levelOfDetailFromTransform(painter->worldTransform()) < legible;
    painter->setLayoutDirection(QGuiApplication::layoutDirection());
    painter->setRenderHint(QPainter::Antialiasing, !tiny);
    paintFrame(*painter, theme, tiny);
    if (tiny)
        return;
    painter->setOpacity(m_look.mark == NamespaceModel::Mark::Gone ? 0.55 : 1.0);
    paintHead(*painter, theme);
    paintChips(*painter, theme);
    paintPill(*painter, theme);
    painter->setOpacity(1.0);
}

void BoxItem::paintFrame(QPainter& painter, const Theme& theme, bool plain) const
{
    const QColor colour = hue(theme);
    const bool unsure = m_look.entry.kind == OutlineEntry::Kind::UnknownAncestors
        || m_look.entry.kind == OutlineEntry::Kind::HiddenProcesses || m_look.mark == NamespaceModel::Mark::Gone;
    QPen pen(m_look.selected ? theme.accent : colour,
        m_look.selected                                ? 3
            : m_look.mark == NamespaceModel::Mark::New ? 2.4
                                                       : 1.3);
    if (unsure)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(blended(m_look.selected ? theme.accent : colour, theme.card, m_look.depth == 0 ? 0.02 : 0.055));
    const QRectF rect(QPointF(), m_look.size);
    if (plain) {
        painter.drawRect(rect);
        return;
    }
    painter.drawRoundedRect(rect, roundness, roundness);
    if (m_look.mark == NamespaceModel::Mark::Gone) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QBrush(theme.border, Qt::BDiagPattern));
        painter.drawRoundedRect(rect, roundness, roundness);
    }
}

void BoxItem::drawText(QPainter& painter, const QRectF& rect, const QString& text, double scale, bool bold) const
{
    painter.setFont(scaledFont(QGuiApplication::font(), scale, bold));
    // The painter mirrors the alignment itself.
    painter.drawText(rect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
        painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rect.width())));
}

void BoxItem::paintHead(QPainter& painter, const Theme& theme) const
{
    const BoxMetrics metrics = boxMetricsFor(QGuiApplication::font());
    QRectF line(inset, metrics.padding - 2, m_look.size.width() - 2 * inset, metrics.titleHeight);
    painter.setPen(m_look.selected ? theme.accent : theme.text);
    drawText(painter, line, titleOf(m_look), 1.0, true);
    painter.setPen(theme.muted);
    line = QRectF(line.left(), line.bottom(), line.width(), metrics.lineHeight);
    drawText(painter, line, m_look.entry.line, small, false);
    line.translate(0, metrics.lineHeight);
    drawText(painter, line, m_look.entry.maps.isEmpty() ? m_look.entry.detail : m_look.entry.maps, small, false);
}

void BoxItem::paintChips(QPainter& painter, const Theme& theme) const
{
    for (qsizetype i = 0; i < m_look.chips.size(); ++i) {
        const QRectF& rect = m_look.chips[i];
        painter.setPen(QPen(theme.border, 1));
        painter.setBrush(theme.card);
        painter.drawRoundedRect(rect, 7, 7);
        const QRectF inner = rect.adjusted(9, 3, -9, -3);
        const bool more = i >= m_look.entry.chips.size();
        painter.setPen(more ? theme.muted : theme.text);
        if (more) {
            drawText(painter, inner, Words::tr("+ %n more", nullptr, m_look.entry.moreProcesses), 0.94, true);
            continue;
        }
        const OutlineEntry::Chip& chip = m_look.entry.chips[i];
        drawText(painter, { inner.left(), inner.top(), inner.width(), inner.height() / 2 + 1 }, chip.title, 0.94, true);
        painter.setPen(theme.muted);
        drawText(
            painter, { inner.left(), inner.center().y(), inner.width(), inner.height() / 2 }, chip.detail, 0.85, false);
    }
}

void BoxItem::paintPill(QPainter& painter, const Theme& theme) const
{
    if (m_look.pill.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.faint);
    painter.drawRoundedRect(m_look.pillRect, m_look.pillRect.height() / 2, m_look.pillRect.height() / 2);
    painter.setPen(theme.muted);
    drawText(painter, m_look.pillRect.adjusted(12, 0, -12, 0), m_look.pill, small, false);
}

} // namespace nestbox
