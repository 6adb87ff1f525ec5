// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/historymodel.h"

namespace nestbox {

void HistoryModel::add(qint64 time, int namespaces, int processes)
{
    if (rowCount() == most) {
        beginRemoveRows({}, 0, 0);
        m_looks.pop_front();
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_looks.push_back({ time, namespaces, processes });
    endInsertRows();
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_looks.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const Look& look = m_looks[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case TimeColumn:
        return look.time;
    case NamespacesColumn:
        return look.namespaces;
    default:
        return look.processes;
    }
}

} // namespace nestbox
