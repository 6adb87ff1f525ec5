// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "engine/idmap/idmap.h"

#include <QAbstractTableModel>

namespace nestbox {

class RangeTableModel;
class SandboxDocument;

/// The profile's map as a function: what an ID of the innermost level is on the host. One row a piece, by inside ID.
class MapFunctionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        InsideColumn, ///< "1–65536"
        OutsideColumn,
        CountColumn,
        ColumnCount
    };

    MapFunctionModel(SandboxDocument& document, const RangeTableModel& ranges, QObject* parent);

    [[nodiscard]] const std::vector<IdRange>& pieces() const { return m_pieces; }
    [[nodiscard]] IdKind kind() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();

    SandboxDocument& m_document;
    const RangeTableModel& m_ranges;
    std::vector<IdRange> m_pieces;
};

} // namespace nestbox
