// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/processmodel.h"

#include "engine/namespaces/namespacetranslation.h"
#include "engine/namespaces/seenid.h"
#include "gui/text/capabilitysettext.h"
#include "gui/text/namespacetext.h"

#include <algorithm>

namespace nestbox {

ProcessModel::ProcessModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ProcessModel::show(const std::shared_ptr<const NamespaceTree>& tree, const std::vector<std::size_t>& processes,
    std::optional<std::size_t> there)
{
    std::vector<std::uint32_t> pids;
    pids.reserve(processes.size());
    for (const std::size_t process : processes)
        pids.push_back(tree->processes[process].pid);
    const bool same = pids == m_pids;
    if (!same)
        beginResetModel();
    m_tree = tree;
    m_processes = processes;
    m_pids = std::move(pids);
    m_there = there;
    if (!same)
        endResetModel();
    else if (!m_pids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
    emit headerDataChanged(Qt::Horizontal, ThereColumn, ThereColumn);
}

std::optional<std::size_t> ProcessModel::processAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional { m_processes[static_cast<std::size_t>(row)] };
}

int ProcessModel::rowOfPid(std::uint32_t pid) const
{
    const auto found = std::ranges::find(m_pids, pid);
    return found == m_pids.end() ? -1 : static_cast<int>(found - m_pids.begin());
}

int ProcessModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_processes.size());
}

int ProcessModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QString ProcessModel::uidIn(const Process& process, std::optional<std::size_t> node) const
{
    if (!process.credentials || !node || !m_tree->reader)
        return tr("not known");
    if (seen_id(*m_tree, IdKind::Uid, process.credentials->uid.effective) == SeenId::Ambiguous)
        return tr("not known");
    const NamespaceTranslation answer
        = translate(*m_tree, IdKind::Uid, process.credentials->uid.effective, *m_tree->reader, *node);
    switch (answer.status) {
    case NamespaceTranslation::Status::Mapped:
        return QString::number(answer.id);
    case NamespaceTranslation::Status::Unmapped:
    case NamespaceTranslation::Status::Invalid:
        return tr("no number");
    case NamespaceTranslation::Status::Unknown:
        break;
    }
    return tr("not known");
}

QString ProcessModel::text(const Process& process, int column) const
{
    switch (column) {
    case PidColumn:
        return QString::number(process.pid);
    case NameColumn:
        return printable(process.name);
    case NamespaceColumn: {
        const auto home = m_tree->find(inode_of(process.namespaces, NamespaceType::User));
        return home ? longNamespaceName(*m_tree, *home) : tr("hidden");
    }
    case HereColumn:
        return process.credentials ? userText(*m_tree, process.credentials->uid.effective) : tr("not known");
    case InsideColumn:
        return uidIn(process, m_tree->find(inode_of(process.namespaces, NamespaceType::User)));
    case ThereColumn:
        return uidIn(process, m_there);
    case CapabilitiesColumn:
        return process.credentials ? capabilitySetText(process.credentials->effective) : tr("not known");
    default:
        return {};
    }
}

QVariant ProcessModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return text(m_tree->processes[m_processes[static_cast<std::size_t>(index.row())]], index.column());
}

QVariant ProcessModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PidColumn:
        return tr("PID");
    case NameColumn:
        return tr("Name");
    case NamespaceColumn:
        return tr("Is in");
    case InsideColumn:
        return tr("UID inside");
    case HereColumn:
        return tr("UID outside");
    case ThereColumn:
        return m_there ? tr("UID in %1").arg(namespaceTitle(*m_tree, *m_there)) : tr("UID elsewhere");
    default:
        return tr("Capabilities");
    }
}

} // namespace nestbox
