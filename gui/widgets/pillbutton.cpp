// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/pillbutton.h"

#include "gui/widgets/theme.h"

#include <QAction>
#include <QPainter>
#include <QStyle>

namespace nestbox {

namespace {

constexpr int padding = 14;
constexpr int iconExtent = 16;
constexpr int gap = 8;

} // namespace

PillButton::PillButton(QAction* action, QWidget* parent)
    : QToolButton(parent)
{
    setDefaultAction(action);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
}

QSize PillButton::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const int width = metrics.horizontalAdvance(text().remove(QLatin1Char('&'))) + 2 * padding;
    return { width + (showsIcon() ? iconExtent + gap : 0), metrics.height() + 12 };
}

void PillButton::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() ? theme.accentSoft : underMouse() ? theme.faint : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    QFont textFont = font();
    textFont.setBold(isChecked());
    painter.setFont(textFont);
    painter.setPen(isChecked() ? theme.accent : isEnabled() ? theme.text : theme.muted);
    const int textWidth = painter.fontMetrics().horizontalAdvance(text().remove(QLatin1Char('&')));
    const int content = textWidth + (showsIcon() ? iconExtent + gap : 0);
    QRect line((width() - content) / 2, 0, content, height());
    if (showsIcon()) {
        const QRect iconRect(line.left(), (height() - iconExtent) / 2, iconExtent, iconExtent);
        icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), iconRect));
        line.setLeft(line.left() + iconExtent + gap);
    }
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), line.adjusted(-1, 0, 1, 0)),
        Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace nestbox
