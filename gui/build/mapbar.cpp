// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/mapbar.h"

#include "gui/build/buildactions.h"
#include "gui/build/levelcommands.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/pillbutton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

namespace nestbox {

MapBar::MapBar(const BuildActions& actions, const LevelCommands& levels, QWidget* parent)
    : QWidget(parent)
    , m_levels(new QToolButton)
{
    auto* menu = new QMenu(this);
    menu->addActions({ actions.addLevel, actions.removeLevel, actions.moveLevelOut, actions.moveLevelIn });
    m_levels->setMenu(menu);
    m_levels->setPopupMode(QToolButton::InstantPopup);
    m_levels->setIcon(icon(QStringLiteral("levels")));
    m_levels->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_levels->setAutoRaise(true);
    m_levels->setFocusPolicy(Qt::TabFocus);
    m_levels->setToolTip(tr("The level that new ranges and pasted maps go to: that of the selected range"));
    connect(&levels, &LevelCommands::titleChanged, this, [this, &levels] { m_levels->setText(levels.title()); });
    m_levels->setText(levels.title());
    auto* follow = new PillButton(actions.gidFollowsUid);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(4);
    layout->addWidget(m_levels);
    layout->addWidget(follow);
    layout->addStretch(1);
}

} // namespace nestbox
