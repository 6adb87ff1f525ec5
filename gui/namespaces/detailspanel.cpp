// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/detailspanel.h"

#include "gui/namespaces/asidetab.h"
#include "gui/widgets/flowlayout.h"
#include "gui/widgets/pillbutton.h"

#include <QAction>
#include <QActionGroup>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace nestbox {

DetailsPanel::DetailsPanel(QWidget* parent)
    : QWidget(parent)
    , m_actions(new QActionGroup(this))
    , m_pills(new FlowLayout)
    , m_pages(new QStackedWidget)
    , m_aside(new AsideTab)
{
    m_pills->setSpacing(2);
    m_pages->addWidget(m_aside);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(m_pills);
    layout->addWidget(m_pages, 1);
    setAccessibleName(tr("Details of the namespace"));
    connect(m_actions, &QActionGroup::triggered, this, &DetailsPanel::refresh);
}

void DetailsPanel::addDetails(DetailsTab* tab, const QString& title)
{
    QAction* action = m_actions->addAction(title);
    action->setCheckable(true);
    action->setChecked(m_tabs.isEmpty());
    m_pills->addWidget(new PillButton(action));
    m_tabs << tab;
    tab->setAccessibleName(title);
    m_pages->addWidget(tab);
}

int DetailsPanel::currentIndex() const
{
    return static_cast<int>(m_actions->actions().indexOf(m_actions->checkedAction()));
}

DetailsTab* DetailsPanel::currentWidget() const
{
    return m_tabs.value(currentIndex());
}

void DetailsPanel::setCurrentIndex(int index)
{
    m_actions->actions().at(index)->setChecked(true);
    refresh();
}

void DetailsPanel::showTab(DetailsTab* tab)
{
    setCurrentIndex(static_cast<int>(m_tabs.indexOf(tab)));
}

void DetailsPanel::step(int direction)
{
    const qsizetype count = m_tabs.size();
    qsizetype index = currentIndex();
    do
        index = (index + direction + count) % count;
    while (!m_actions->actions().at(index)->isEnabled() && index != currentIndex());
    setCurrentIndex(static_cast<int>(index));
}

bool DetailsPanel::canShow(const DetailsTab& tab) const
{
    return m_place.tree && (m_place.valid() || !tab.needsNamespace());
}

void DetailsPanel::showPlace(const NamespacePlace& place)
{
    m_place = place;
    for (qsizetype i = 0; i < m_tabs.size(); ++i)
        m_actions->actions().at(i)->setEnabled(i == 0 || canShow(*m_tabs[i]));
    refresh();
}

void DetailsPanel::refresh()
{
    DetailsTab* tab = currentWidget();
    if (!tab || !canShow(*tab))
        tab = m_aside;
    m_pages->setCurrentWidget(tab);
    if (m_place.tree)
        tab->showPlace(m_place);
    emit shownProcessesChanged();
}

std::vector<std::uint32_t> DetailsPanel::shownProcesses() const
{
    const auto* tab = qobject_cast<DetailsTab*>(m_pages->currentWidget());
    return tab && m_place.valid() ? tab->shownProcesses() : std::vector<std::uint32_t> {};
}

} // namespace nestbox
