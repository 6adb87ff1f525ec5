// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/namespaceplace.h"

#include <QAbstractTableModel>

namespace nestbox {

/// The namespaces of other types that a user namespace governs.
class GovernedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        TypeColumn,
        InodeColumn,
        ProcessesColumn, ///< how many are in it
        KeepersColumn,
        columnTotal
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const NamespacePlace& place);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        NamespaceType type = NamespaceType::User;
        QString name; ///< "net:[4026532640]"
        int processes = 0;
        QString keepers;

        friend bool operator==(const Row&, const Row&) = default;
    };

    [[nodiscard]] static QString meaning(NamespaceType type);

    QList<Row> m_rows;
};

} // namespace nestbox
