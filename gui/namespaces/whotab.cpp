// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/whotab.h"

#include "gui/namespaces/plainscrollarea.h"
#include "gui/namespaces/plaintable.h"
#include "gui/namespaces/processmodel.h"
#include "gui/namespaces/ruleslist.h"
#include "gui/text/capabilitysettext.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/plainsplitter.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <bit>
#include <numeric>

namespace nestbox {

namespace {

/// How many processes no table can have, and why; empty: none.
QString unlistedText(const NamespaceTree& tree)
{
    int count = 0;
    for (const HiddenGroup& group : tree.hidden)
        count += static_cast<int>(group.processes.size());
    QStringList sentences;
    if (count > 0)
        sentences << WhoTab::tr("%n process(es) whose namespaces you may not see are not listed: what they may do here "
                                "is not known.",
            nullptr, count);
    if (tree.proc_hides)
        sentences << WhoTab::tr(
            "There may be others that cannot even be counted: /proc hides the processes of others.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace

WhoTab::WhoTab(QWidget* parent)
    : DetailsTab(parent)
    , m_pid(static_cast<std::uint32_t>(QCoreApplication::applicationPid()))
    , m_filter(new QLineEdit)
    , m_model(new ProcessModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_table(nullptr)
    , m_verdict(new Chip)
    , m_answer(newTextLabel())
    , m_unlisted(newCaptionLabel())
    , m_rules(new RulesList)
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table = newPlainTable(m_proxy, tr("Processes of the machine"));
    m_table->setColumnHidden(ProcessModel::CapabilitiesColumn, true);
    m_table->setColumnHidden(ProcessModel::InsideColumn, true);
    m_table->setColumnHidden(ProcessModel::ThereColumn, true);
    m_filter->setPlaceholderText(tr("Process: name, PID or UID"));
    m_filter->setAccessibleName(tr("Find processes"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    column->addWidget(m_unlisted);
    auto* columns = new PlainSplitter(Qt::Horizontal);
    columns->addWidget(left);
    columns->addWidget(newPlainScrollArea(buildAnswer()));
    columns->setChildrenCollapsible(false);
    columns->setSizes({ 460, 460 });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 4, 0);
    layout->addWidget(columns);
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table, &QTreeView::activated, this, &WhoTab::explain);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const auto process = m_model->processAt(m_proxy->mapToSource(index).row()))
            m_pid = m_place.tree->processes[*process].pid;
        explain();
    });
}

QWidget* WhoTab::buildAnswer()
{
    QLabel* caption = newCaptionLabel();
    caption->setText(tr("What the kernel asks, in this order, from the namespace upwards:"));
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_verdict, 0, Qt::AlignLeading);
    layout->addWidget(m_answer);
    layout->addWidget(caption);
    layout->addWidget(m_rules);
    layout->addStretch(1);
    return content;
}

void WhoTab::showPlace(const NamespacePlace& place)
{
    m_place = place;
    refresh();
}

void WhoTab::choose(std::uint32_t pid)
{
    m_pid = pid;
    if (m_place.valid())
        refresh();
}

void WhoTab::refresh()
{
    m_unlisted->setText(unlistedText(*m_place.tree));
    m_unlisted->setVisible(!m_unlisted->text().isEmpty());
    std::vector<std::size_t> all(m_place.tree->processes.size());
    std::iota(all.begin(), all.end(), std::size_t { 0 });
    const std::uint32_t pid = m_pid; // a reset of the table forgets what was chosen
    m_model->show(m_place.tree, all, m_place.node);
    m_pid = pid;
    const QModelIndex row = m_proxy->mapFromSource(m_model->index(m_model->rowOfPid(pid), 0));
    if (row.isValid() && row.row() != m_table->currentIndex().row()) {
        m_table->setCurrentIndex(row);
        m_table->scrollTo(row);
    }
    explain();
}

void WhoTab::explain()
{
    const std::optional<std::size_t> process = m_model->processAt(m_model->rowOfPid(m_pid));
    const CapabilityPrediction found
        = process ? predict_capabilities(*m_place.tree, *process, *m_place.node) : CapabilityPrediction {};
    m_answer->setText(process ? capabilityReasonText(*m_place.tree, *process, *m_place.node, found)
                              : tr("Pick a process: what may it do in this namespace, and why?"));
    m_rules->show(found.reason);
    const bool known = found.reason != CapabilityPrediction::Reason::Unknown;
    if (!known)
        m_verdict->show(Chip::Tone::Neutral, QStringLiteral("info"), process ? tr("not known") : tr("nobody chosen"));
    else if (found.capabilities.empty())
        m_verdict->show(Chip::Tone::Neutral, QStringLiteral("lock"), tr("no capability"));
    else if (found.capabilities == CapabilitySet::full())
        m_verdict->show(Chip::Tone::Accent, QStringLiteral("open-lock"), tr("every capability"));
    else
        m_verdict->show(Chip::Tone::Accent, QStringLiteral("open-lock"),
            tr("%n capabilities", nullptr, std::popcount(found.capabilities.bits)));
}

QString WhoTab::answer() const
{
    return m_answer->text();
}

QString WhoTab::rule() const
{
    return m_rules->marked();
}

} // namespace nestbox
