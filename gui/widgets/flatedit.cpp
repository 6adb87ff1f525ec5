// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/flatedit.h"

#include "gui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace nestbox {

namespace {

constexpr int textIndent = 2; ///< of QLineEdit

} // namespace

FlatEdit::FlatEdit(QWidget* parent)
    : QLineEdit(parent)
{
    setFrame(false);
    setTextMargins(0, 0, 0, 0);
    setAttribute(Qt::WA_Hover);
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
}

void FlatEdit::paintEvent(QPaintEvent* event)
{
    if (hasFocus() || underMouse()) {
        const Theme theme = Theme::of(QPalette(parentWidget()->palette()));
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? theme.accent : theme.border);
        painter.setBrush(hasFocus() ? theme.card : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width() - 2 * textIndent);
    if (hasFocus() || shown == text())
        return QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(rect().adjusted(textIndent, 0, -textIndent, 0), static_cast<int>(alignment), shown);
}

void FlatEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isModified()) {
        setModified(false);
        emit reverted();
        return;
    }
    QLineEdit::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        clearFocus();
}

} // namespace nestbox
