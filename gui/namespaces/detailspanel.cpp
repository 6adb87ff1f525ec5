// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/detailspanel.h"

#include <QTabBar>

namespace nestbox {

DetailsPanel::DetailsPanel(QWidget* parent)
    : QTabWidget(parent)
{
    setDocumentMode(true);
    setUsesScrollButtons(true);
    tabBar()->setDrawBase(false);
    tabBar()->setAccessibleName(tr("Details of the namespace"));
    connect(this, &QTabWidget::currentChanged, this, &DetailsPanel::refresh);
}

void DetailsPanel::addDetails(DetailsTab* tab, const QString& title)
{
    addTab(tab, title);
}

void DetailsPanel::showPlace(const NamespacePlace& place)
{
    m_place = place;
    setEnabled(place.valid());
    refresh();
}

void DetailsPanel::refresh()
{
    auto* tab = qobject_cast<DetailsTab*>(currentWidget());
    if (tab && m_place.valid())
        tab->showPlace(m_place);
    emit shownProcessesChanged();
}

std::vector<std::uint32_t> DetailsPanel::shownProcesses() const
{
    const auto* tab = qobject_cast<DetailsTab*>(currentWidget());
    return tab ? tab->shownProcesses() : std::vector<std::uint32_t> {};
}

} // namespace nestbox
