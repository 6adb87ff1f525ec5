// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tabclosebutton.h"

#include "gui/widgets/icons.h"

#include <QTabBar>
#include <QTabWidget>

namespace nestbox {

TabCloseButton::TabCloseButton(QTabWidget& tabs, QWidget* page)
{
    setIcon(nestbox::icon(QStringLiteral("close")));
    setIconSize({ 12, 12 });
    setAutoRaise(true);
    setToolTip(tr("Close"));
    setAccessibleName(tr("Close"));
    tabs.tabBar()->setTabButton(tabs.indexOf(page), QTabBar::RightSide, this);
}

} // namespace nestbox
