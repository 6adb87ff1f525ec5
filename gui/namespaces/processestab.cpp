// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/processestab.h"

#include "gui/namespaces/namespacechooser.h"
#include "gui/namespaces/plainscrollarea.h"
#include "gui/namespaces/plaintable.h"
#include "gui/namespaces/processmodel.h"
#include "gui/text/credentialstext.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/plainsplitter.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

namespace nestbox {

ProcessesTab::ProcessesTab(QWidget* parent)
    : DetailsTab(parent)
    , m_there(new NamespaceChooser)
    , m_model(new ProcessModel(this))
    , m_table(newPlainTable(m_model, tr("Processes of the namespace")))
    , m_credentials(newTextLabel())
{
    m_there->setAccessibleName(tr("Namespace to see the processes from"));
    auto* question = new QHBoxLayout;
    question->addWidget(new QLabel(tr("Also seen from")));
    question->addWidget(m_there);
    question->addStretch(1);
    m_table->header()->setDefaultSectionSize(120);
    m_credentials->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_credentials->setMargin(4);
    auto* columns = new PlainSplitter(Qt::Horizontal);
    columns->addWidget(m_table);
    columns->addWidget(newPlainScrollArea(m_credentials));
    columns->setStretchFactor(0, 3);
    columns->setStretchFactor(1, 2);
    columns->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 8, 4, 0);
    layout->addLayout(question);
    layout->addWidget(columns, 1);
    connect(m_there, &NamespaceChooser::chosen, this, &ProcessesTab::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProcessesTab::showCredentials);
}

void ProcessesTab::showPlace(const NamespacePlace& place)
{
    m_place = place;
    m_there->setTree(place.tree, place.namespaceNode().parent.value_or(place.tree->reader.value_or(0)));
    refresh();
}

void ProcessesTab::refresh()
{
    const std::optional<std::size_t> before = m_model->processAt(m_table->currentIndex().row());
    const QString pid = before ? m_table->currentIndex().siblingAtColumn(0).data().toString() : QString();
    m_model->show(m_place.tree, m_place.namespaceNode().processes, m_there->node());
    const int row = std::max(0, m_model->rowOfPid(pid.toUInt()));
    m_table->setCurrentIndex(m_model->index(row, 0));
    showCredentials();
}

void ProcessesTab::showCredentials()
{
    const std::optional<std::size_t> number = m_model->processAt(m_table->currentIndex().row());
    if (!number) {
        m_credentials->setText(tr("There is no process in this namespace."));
        return;
    }
    m_credentials->setText(credentialsText(m_place.tree->processes[*number]));
}

QString ProcessesTab::credentials() const
{
    return m_credentials->text();
}

std::vector<std::uint32_t> ProcessesTab::shownProcesses() const
{
    std::vector<std::uint32_t> pids;
    const int last = m_table->indexAt({ 1, m_table->viewport()->height() - 1 }).row();
    const int first = std::max(0, m_table->indexAt({ 1, 1 }).row());
    for (int row = first; row < (last < 0 ? m_model->rowCount() : last + 1); ++row)
        if (const auto process = m_model->processAt(row))
            pids.push_back(m_place.tree->processes[*process].pid);
    return pids;
}

} // namespace nestbox
