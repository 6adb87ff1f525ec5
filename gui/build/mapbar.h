// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace nestbox {

class BuildActions;
class LevelCommands;
class TraceField;

/// Below the map: which level the commands mean and what can be done to it, whether GIDs follow UIDs, and the
/// trace.
class MapBar : public QWidget
{
    Q_OBJECT

public:
    /// `trace` stands at the end, its result below.
    MapBar(const BuildActions& actions, const LevelCommands& levels, TraceField* trace, QWidget* parent = nullptr);

private:
    QToolButton* m_levels;
};

} // namespace nestbox
