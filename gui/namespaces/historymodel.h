// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <deque>

namespace nestbox {

/// How many namespaces and processes there were, look by look; the oldest are forgotten.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        TimeColumn, ///< milliseconds since the epoch
        NamespacesColumn,
        ProcessesColumn,
        columnTotal
    };

    static constexpr int most = 900; ///< looks that are kept

    using QAbstractTableModel::QAbstractTableModel;

    void add(qint64 time, int namespaces, int processes);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Look
    {
        qint64 time = 0;
        int namespaces = 0;
        int processes = 0;
    };

    std::deque<Look> m_looks;
};

} // namespace nestbox
