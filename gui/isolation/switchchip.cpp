// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/isolation/switchchip.h"

#include "gui/widgets/icons.h"
#include "gui/widgets/theme.h"

#include <QPainter>
#include <QStyle>

namespace nestbox {

namespace {

constexpr int padding = 9;
constexpr int iconExtent = 12;
constexpr int gap = 4;

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

SwitchChip::SwitchChip(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
}

QSize SwitchChip::sizeHint() const
{
    const QFontMetrics metrics(boldOf(font()));
    return { metrics.horizontalAdvance(text()) + 2 * padding + iconExtent + gap, metrics.height() + 10 };
}

void SwitchChip::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(palette());
    const QColor ink = isChecked() ? theme.accent : isEnabled() ? theme.text : theme.muted;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.accent, 1.5) : underMouse() ? QPen(theme.border) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() ? theme.accentSoft : theme.faint);
    const QRectF capsule = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(capsule, capsule.height() / 2, capsule.height() / 2);

    painter.setFont(isChecked() ? boldOf(font()) : font());
    const int textWidth = painter.fontMetrics().horizontalAdvance(text());
    const int content = textWidth + (isChecked() ? iconExtent + gap : 0);
    QRect line((width() - content) / 2, 0, content, height());
    if (isChecked()) {
        const QRect iconRect(line.left(), (height() - iconExtent) / 2, iconExtent, iconExtent);
        nestbox::icon(QStringLiteral("check"), ink)
            .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), iconRect));
        line.setLeft(line.left() + iconExtent + gap);
    }
    painter.setPen(ink);
    painter.drawText(
        QStyle::visualRect(layoutDirection(), rect(), line.adjusted(-1, 0, 1, 0)), Qt::AlignCenter, text());
}

void SwitchChip::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    emit pointedAt();
}

void SwitchChip::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    emit pointedAt();
}

} // namespace nestbox
