// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace nestbox {

/// A button without a frame for `action`, reachable by Tab.
[[nodiscard]] QToolButton* newFlatButton(QAction* action, Qt::ToolButtonStyle style);

} // namespace nestbox
