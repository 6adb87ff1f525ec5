// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace nestbox {

class BuildActions;
class LevelCommands;

/// Below the map: which level the commands mean and what can be done to it, and whether GIDs follow UIDs.
class MapBar : public QWidget
{
    Q_OBJECT

public:
    MapBar(const BuildActions& actions, const LevelCommands& levels, QWidget* parent = nullptr);

private:
    QToolButton* m_levels;
};

} // namespace nestbox
