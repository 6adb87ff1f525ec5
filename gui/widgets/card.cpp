// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/card.h"

#include "gui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace nestbox {

namespace {

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

Card::Card(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(title))
    , m_header(new QHBoxLayout)
    , m_body(new QVBoxLayout(this))
{
    m_title->setFont(bold(m_title->font()));
    m_title->setVisible(!title.isEmpty());
    m_header->addWidget(m_title, 1);
    m_header->setSpacing(4);
    m_body->setContentsMargins(cardMargin, cardMargin - 2, cardMargin, cardMargin);
    m_body->setSpacing(8);
    m_body->addLayout(m_header);
    setAccessibleName(title);
}

void Card::setTitle(const QString& title, const QColor& colour)
{
    QPalette palette;
    if (colour.isValid())
        palette.setColor(QPalette::WindowText, colour);
    m_title->setPalette(palette);
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setFrameColour(const QColor& colour)
{
    m_frameColour = colour;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_frameColour.isValid() ? m_frameColour : theme.border);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9);
}

} // namespace nestbox
