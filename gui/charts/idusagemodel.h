// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/idusage.h"

#include <QAbstractTableModel>

namespace nestbox {

class RangeTableModel;
class SandboxDocument;

/// The use of one's ID space as rows: what the chart draws and a screen reader reads.
class IdUsageModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Row
    {
        OwnRow,
        DelegatedRow,
        ProfileRow,
        RunningRow,
        SharedRow,
        RowCount
    };
    enum Column
    {
        NameColumn,
        CountColumn,
        IdsColumn, ///< "100000–165535"
        ColumnCount
    };

    IdUsageModel(SandboxDocument& document, const RangeTableModel& ranges, QObject* parent);

    /// Outside IDs of the namespaces that run.
    void setRunning(const std::vector<IdInterval>& uids, const std::vector<IdInterval>& gids);
    /// Of the kind that the page shows, the first where it shows both.
    [[nodiscard]] IdKind kind() const;
    [[nodiscard]] const std::vector<IdInterval>& ids(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();

    SandboxDocument& m_document;
    const RangeTableModel& m_ranges;
    std::vector<IdInterval> m_runningUids;
    std::vector<IdInterval> m_runningGids;
    IdUsage m_usage;
};

} // namespace nestbox
