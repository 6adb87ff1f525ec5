// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/rangetable.h"

#include "gui/editor/rangedelegate.h"
#include "gui/editor/rangetablemodel.h"
#include "gui/widgets/flatheader.h"

#include <algorithm>
#include <array>

namespace nestbox {

RangeTable::RangeTable(RangeTableModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new RangeDelegate(model, this));
    setHorizontalHeader(new FlatHeader(this));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Ranges"));
    connect(&model, &QAbstractItemModel::modelReset, this, &RangeTable::showNeededColumns);
    connect(&model, &QAbstractItemModel::dataChanged, this, &RangeTable::showNeededColumns);
    showNeededColumns();
}

QSize RangeTable::sizeHint() const
{
    const int rows = std::clamp(m_model.rowCount(), 2, 6);
    return { 520, horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2 };
}

void RangeTable::showNeededColumns()
{
    bool severalLevels = false;
    for (int row = 0; row < m_model.rowCount(); ++row)
        severalLevels = severalLevels || m_model.keyAt(row).level > 0;
    setColumnHidden(RangeTableModel::KindColumn, m_model.kinds().size() < 2);
    setColumnHidden(RangeTableModel::LevelColumn, !severalLevels);
    shareWidth();
}

void RangeTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

/// By what the columns have to say.
void RangeTable::shareWidth()
{
    constexpr std::array<int, RangeTableModel::ColumnCount> weights { 9, 11, 15, 32, 18, 34 };
    int total = 0;
    for (int column = 0; column < RangeTableModel::ColumnCount; ++column)
        total += isColumnHidden(column) ? 0 : weights[static_cast<std::size_t>(column)];
    for (int column = 0; column < RangeTableModel::ColumnCount; ++column) {
        const int share = viewport()->width() * weights[static_cast<std::size_t>(column)] / total;
        setColumnWidth(column, std::max(share, horizontalHeader()->sectionSizeHint(column)));
    }
}

} // namespace nestbox
