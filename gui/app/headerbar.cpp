// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/headerbar.h"

#include "gui/widgets/flatbutton.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/pillbutton.h"
#include "gui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>

namespace nestbox {

namespace {

QLabel* nameLabel()
{
    auto* label = new QLabel(QStringLiteral("Nestbox"));
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.25);
    label->setFont(font);
    return label;
}

QLabel* logoLabel()
{
    auto* label = new QLabel;
    label->setPixmap(applicationIcon().pixmap(28, 28));
    return label;
}

QToolButton* menuButton(QMenu* menu)
{
    auto* button = new QToolButton;
    button->setIcon(icon(QStringLiteral("menu")));
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    button->setToolTip(HeaderBar::tr("Menu (F10)"));
    button->setAccessibleName(HeaderBar::tr("Menu"));
    button->setShortcut(Qt::Key_F10);
    return button;
}

} // namespace

HeaderBar::HeaderBar(const QList<QAction*>& fileActions, QMenu* menu, QWidget* parent)
    : QWidget(parent)
    , m_pages(new QHBoxLayout)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(8);
    layout->addWidget(logoLabel());
    layout->addWidget(nameLabel());
    layout->addSpacing(16);
    m_pages->setSpacing(4);
    layout->addLayout(m_pages);
    layout->addStretch(1);
    for (QAction* action : fileActions)
        layout->addWidget(newFlatButton(action, Qt::ToolButtonTextBesideIcon));
    layout->addWidget(menuButton(menu));
}

void HeaderBar::addPage(QAction* action)
{
    m_pages->addWidget(new PillButton(action));
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.setPen(theme.border);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace nestbox
