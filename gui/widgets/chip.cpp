// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/chip.h"

#include "gui/widgets/icons.h"
#include "gui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace nestbox {

namespace {

constexpr int padding = 10;
constexpr int iconSize = 14;
constexpr int gap = 6;

struct Colours
{
    QColor ink;
    QColor fill;
};

Colours coloursOf(Chip::Tone tone, const Theme& theme)
{
    switch (tone) {
    case Chip::Tone::Good:
        return { theme.good, theme.goodSoft };
    case Chip::Tone::Accent:
        return { theme.accent, theme.accentSoft };
    case Chip::Tone::Warning:
        return { theme.warning, theme.warningSoft };
    case Chip::Tone::Danger:
        return { theme.danger, theme.dangerSoft };
    case Chip::Tone::Neutral:
        break;
    }
    return { theme.muted, theme.faint };
}

} // namespace

Chip::Chip(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::show(Tone tone, const QString& iconName, const QString& text)
{
    m_tone = tone;
    m_iconName = iconName;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QFont Chip::textFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    return { 2 * padding + iconSize + gap + metrics.horizontalAdvance(m_text), metrics.height() + 10 };
}

void Chip::paintEvent(QPaintEvent*)
{
    const Colours colours = coloursOf(m_tone, Theme::of(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const QRect iconRect(padding, (height() - iconSize) / 2, iconSize, iconSize);
    icon(m_iconName, colours.ink).paint(&painter, QStyle::visualRect(layoutDirection(), rect(), iconRect));
    painter.setPen(colours.ink);
    painter.setFont(textFont());
    const QRect textRect = rect().adjusted(padding + iconSize + gap, 0, -padding, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), textRect),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), m_text);
}

} // namespace nestbox
