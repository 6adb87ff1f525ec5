// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/processestab.h"

#include "gui/namespaces/namespacechooser.h"
#include "gui/namespaces/plainscrollarea.h"
#include "gui/namespaces/plaintable.h"
#include "gui/namespaces/processmodel.h"
#include "gui/text/credentialstext.h"
#include "gui/text/namespacetext.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/plainsplitter.h"

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
    question->setContentsMargins(10, 0, 0, 0);
    question->addWidget(new QLabel(tr("Also seen from")));
    question->addWidget(m_there);
    question->addStretch(1);
    m_credentials->setTextFormat(Qt::RichText);
    m_credentials->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_credentials->setMargin(4);
    m_credentials->setAccessibleName(tr("Credentials of the process"));
    m_table->setColumnHidden(ProcessModel::NamespaceColumn, true);
    auto* columns = new PlainSplitter(Qt::Horizontal);
    columns->addWidget(m_table);
    columns->addWidget(newPlainScrollArea(m_credentials));
    columns->setChildrenCollapsible(false);
    columns->setSizes({ 620, 400 });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 4, 0);
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
        m_credentials->setText(processesAreHidden(*m_place.tree, *m_place.node)
                ? tr("There is no process in this namespace that you may see.")
                : tr("There is no process in this namespace."));
        return;
    }
    m_credentials->setText(credentialsHtml(m_place.tree->processes[*number]));
}

QString ProcessesTab::credentialsHtml(const Process& process) const
{
    const QString cell = QStringLiteral("<td style=\"padding-right: 16px\">%1</td>");
    const auto tableRow = [&](const QStringList& cells) {
        QString row;
        for (const QString& text : cells)
            row += cell.arg(text.toHtmlEscaped());
        return QStringLiteral("<tr>%1</tr>").arg(row);
    };
    const QList<QStringList> rows
        = credentialRows(*m_place.tree, process, { m_place.tree->reader, m_place.node, m_there->node() });
    QString table;
    if (!rows.isEmpty())
        table = tableRow({ QString(), tr("outside"), tr("inside"),
            m_there->node() ? tr("in %1").arg(namespaceTitle(*m_place.tree, *m_there->node())) : QString() });
    for (const QStringList& row : rows)
        table += tableRow(row);
    QString html = QStringLiteral("<table>%1</table><p>").arg(table);
    for (const QString& line : credentialLines(process))
        html += line.toHtmlEscaped() + QStringLiteral("<br>");
    return html;
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
