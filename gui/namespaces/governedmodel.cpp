// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/governedmodel.h"

#include "gui/text/namespacetext.h"

#include <QHash>

namespace nestbox {

/// What namespaces of a type keep apart.
QString GovernedModel::meaning(NamespaceType type)
{
    switch (type) {
    case NamespaceType::Mnt:
        return tr("Mounts");
    case NamespaceType::Pid:
        return tr("Process IDs");
    case NamespaceType::Net:
        return tr("Network");
    case NamespaceType::Uts:
        return tr("Host name");
    case NamespaceType::Ipc:
        return tr("System V IPC and message queues");
    case NamespaceType::Cgroup:
        return tr("Control groups");
    case NamespaceType::Time:
        return tr("Clocks since boot");
    case NamespaceType::User:
        break;
    }
    return tr("User and group IDs");
}

void GovernedModel::show(const NamespacePlace& place)
{
    QHash<quint64, int> inside;
    for (const Process& process : place.tree->processes)
        for (const std::uint64_t inode : process.namespaces)
            ++inside[inode];
    QList<Row> rows;
    for (const std::size_t i : place.namespaceNode().governs) {
        const GovernedNamespace& governed = place.tree->governed[i];
        const std::string_view type = type_name(governed.type);
        QStringList keepers;
        for (const Holder& holder : governed.holders)
            keepers << holderText(holder);
        rows << Row { governed.type,
            QStringLiteral("%1:[%2]")
                .arg(QString::fromLatin1(type.data(), static_cast<qsizetype>(type.size())))
                .arg(governed.inode),
            inside.value(governed.inode), keepers.join(QStringLiteral(", ")) };
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int GovernedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GovernedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant GovernedModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Row& row = m_rows[index.row()];
    switch (index.column()) {
    case TypeColumn:
        return meaning(row.type);
    case InodeColumn:
        return row.name;
    case ProcessesColumn:
        return QString::number(row.processes);
    default:
        return row.keepers.isEmpty() ? tr("its processes") : row.keepers;
    }
}

QVariant GovernedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TypeColumn:
        return tr("What it keeps apart");
    case InodeColumn:
        return tr("Namespace");
    case ProcessesColumn:
        return tr("Processes");
    default:
        return tr("Kept by");
    }
}

} // namespace nestbox
