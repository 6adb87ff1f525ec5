// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/rangetable.h"

#include "gui/editor/rangedelegate.h"
#include "gui/editor/rangetablemodel.h"
#include "gui/widgets/flatheader.h"

namespace nestbox {

RangeTable::RangeTable(RangeTableModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new RangeDelegate(model, this));
    setHorizontalHeader(new FlatHeader(this));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(56);
    for (const int narrow : { RangeTableModel::KindColumn, RangeTableModel::LevelColumn })
        horizontalHeader()->setSectionResizeMode(narrow, QHeaderView::ResizeToContents);
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
    return { 520, fontMetrics().height() + 12 + 3 * verticalHeader()->defaultSectionSize() };
}

void RangeTable::showNeededColumns()
{
    bool severalLevels = false;
    for (int row = 0; row < m_model.rowCount(); ++row)
        severalLevels = severalLevels || m_model.keyAt(row).level > 0;
    setColumnHidden(RangeTableModel::KindColumn, m_model.kinds().size() < 2);
    setColumnHidden(RangeTableModel::LevelColumn, !severalLevels);
}

} // namespace nestbox
