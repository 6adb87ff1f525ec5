// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace nestbox {

/// A flat list of rows with columns, in the manner of the other tables of the window; one whole row is selected.
[[nodiscard]] QTreeView* newPlainTable(QAbstractItemModel* model, const QString& accessibleName);

} // namespace nestbox
