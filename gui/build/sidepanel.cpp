// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/sidepanel.h"

#include "gui/widgets/card.h"
#include "gui/widgets/cardcolumn.h"
#include "gui/widgets/pillbutton.h"

#include <QAction>
#include <QActionGroup>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace nestbox {

SidePanel::SidePanel(QWidget* parent)
    : QWidget(parent)
    , m_actions(new QActionGroup(this))
    , m_tabs(new QHBoxLayout)
    , m_pages(new QStackedWidget)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, cardSpacing, 0, 0);
    layout->setSpacing(4);
    m_tabs->setSpacing(2);
    m_tabs->addStretch(1);
    layout->addLayout(m_tabs);
    layout->addWidget(m_pages, 1);
    setMinimumWidth(300);
}

QWidget* SidePanel::column(const QList<QWidget*>& cards, bool stretches) const
{
    auto* content = new CardColumn;
    auto* layout = new QVBoxLayout(content);
    const bool mirrored = isRightToLeft();
    layout->setContentsMargins(mirrored ? cardMargin : 0, 4, mirrored ? 0 : cardMargin, cardSpacing);
    layout->setSpacing(cardSpacing);
    for (QWidget* card : cards)
        layout->addWidget(card, stretches && card == cards.last() ? 1 : 0);
    if (!stretches)
        layout->addStretch(1);
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // it scrolls to whatever inside has the focus
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

void SidePanel::addTab(QAction* action, const QList<QWidget*>& cards, bool stretches)
{
    QWidget* page = column(cards, stretches);
    m_pages->addWidget(page);
    action->setCheckable(true);
    action->setChecked(m_pages->count() == 1);
    m_actions->addAction(action);
    m_tabs->insertWidget(m_tabs->count() - 1, new PillButton(action));
    connect(action, &QAction::triggered, this, [this, page] { m_pages->setCurrentWidget(page); });
}

} // namespace nestbox
