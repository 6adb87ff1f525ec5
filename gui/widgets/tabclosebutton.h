// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QTabWidget;

namespace nestbox {

/// The small cross on the tab of a page. What a click does is the caller's.
class TabCloseButton : public QToolButton
{
    Q_OBJECT

public:
    TabCloseButton(QTabWidget& tabs, QWidget* page);
};

} // namespace nestbox
