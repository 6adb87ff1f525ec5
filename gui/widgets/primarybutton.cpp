// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/primarybutton.h"

#include "gui/widgets/icons.h"
#include "gui/widgets/theme.h"

#include <QPainter>

namespace nestbox {

namespace {

constexpr int iconExtent = 18;
constexpr int gap = 8;

QString label(const QAbstractButton& button)
{
    return button.text().remove(QLatin1Char('&'));
}

QFont labelFont(QFont font)
{
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    return font;
}

} // namespace

QSize PrimaryButton::sizeHint() const
{
    const QFontMetrics metrics(labelFont(font()));
    return { metrics.horizontalAdvance(label(*this)) + iconExtent + gap + 48, metrics.height() + 20 };
}

void PrimaryButton::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(palette());
    const QColor ink = isEnabled() ? theme.onAccent : theme.muted;
    QColor fill = isEnabled() ? theme.accent : blended(theme.text, theme.card, 0.12);
    if (isEnabled() && (isDown() || underMouse()))
        fill = fill.darker(isDown() ? 125 : 110);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(blended(theme.text, fill, 0.55), 2) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    painter.setFont(labelFont(font()));
    painter.setPen(ink);
    const int textWidth = painter.fontMetrics().horizontalAdvance(label(*this));
    const int left = (width() - textWidth - iconExtent - gap) / 2;
    const QRect iconRect(left, (height() - iconExtent) / 2, iconExtent, iconExtent);
    const QRect textRect(left + iconExtent + gap, 0, textWidth + 2, height());
    nestbox::icon(QStringLiteral("launch"), ink).paint(&painter, iconRect);
    painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft, label(*this));
}

} // namespace nestbox
