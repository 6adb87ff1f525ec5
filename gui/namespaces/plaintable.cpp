// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/plaintable.h"

#include "gui/namespaces/plaincelldelegate.h"
#include "gui/namespaces/plaintreestyle.h"
#include "gui/widgets/flatheader.h"

namespace nestbox {

QTreeView* newPlainTable(QAbstractItemModel* model, const QString& accessibleName)
{
    auto* table = new QTreeView;
    table->setHeader(new FlatHeader(table));
    table->setModel(model);
    table->setItemDelegate(new PlainCellDelegate(table));
    table->setStyle(new PlainTreeStyle(table));
    table->setRootIsDecorated(false);
    table->setItemsExpandable(false);
    table->setUniformRowHeights(true);
    table->setFrameShape(QFrame::NoFrame);
    table->setAllColumnsShowFocus(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setAccessibleName(accessibleName);
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->header()->setResizeContentsPrecision(0); // only what is on the screen
    table->header()->setStretchLastSection(true);
    return table;
}

} // namespace nestbox
