// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/mapbar.h"

#include "gui/build/buildactions.h"
#include "gui/build/levelcommands.h"
#include "gui/build/tracefield.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/pillbutton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>

namespace nestbox {

MapBar::MapBar(const BuildActions& actions, const LevelCommands& levels, TraceField* trace, QWidget* parent)
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
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_levels);
    row->addWidget(follow);
    row->addStretch(1);
    row->addWidget(trace);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 2);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(trace->resultLabel());
}

} // namespace nestbox
