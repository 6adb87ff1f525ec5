// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/plaintable.h"

#include "gui/widgets/flatheader.h"

namespace nestbox {

QTreeView* newPlainTable(QAbstractItemModel* model, const QString& accessibleName)
{
    auto* table = new QTreeView;
    table->setHeader(new FlatHeader(table));
    table->setModel(model);
    table->setRootIsDecorated(false);
    table->setItemsExpandable(false);
    table->setUniformRowHeights(true);
    table->setFrameShape(QFrame::NoFrame);
    table->setAllColumnsShowFocus(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAccessibleName(accessibleName);
    table->header()->setStretchLastSection(true);
    return table;
}

} // namespace nestbox
