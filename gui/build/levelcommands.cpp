// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/levelcommands.h"

#include "gui/build/buildactions.h"
#include "gui/build/rangecommands.h"
#include "gui/document/leveloperations.h"
#include "gui/document/sandboxdocument.h"

#include <QAction>

namespace nestbox {

LevelCommands::LevelCommands(
    const BuildActions& actions, SandboxDocument& document, const RangeCommands& ranges, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_document(document)
    , m_ranges(ranges)
{
    connect(actions.addLevel, &QAction::triggered, this, &LevelCommands::add);
    connect(actions.removeLevel, &QAction::triggered, this, &LevelCommands::remove);
    connect(actions.moveLevelOut, &QAction::triggered, this, [this] { move(-1); });
    connect(actions.moveLevelIn, &QAction::triggered, this, [this] { move(1); });
    actions.gidFollowsUid->setChecked(document.gidFollowsUid());
    connect(actions.gidFollowsUid, &QAction::triggered, &document, &SandboxDocument::setGidFollowsUid);
    connect(&document, &SandboxDocument::gidFollowsUidChanged, actions.gidFollowsUid, &QAction::setChecked);
    connect(&document, &SandboxDocument::changed, this, &LevelCommands::refresh);
    refresh();
}

QString LevelCommands::title() const
{
    return tr("Level %1 of %2").arg(m_ranges.currentLevel() + 1).arg(m_document.profile().levels.size());
}

void LevelCommands::refresh()
{
    const std::size_t count = m_document.profile().levels.size();
    const std::size_t level = m_ranges.currentLevel();
    m_actions.addLevel->setEnabled(count < mostLevels);
    m_actions.removeLevel->setEnabled(count > 1);
    m_actions.moveLevelOut->setEnabled(level > 0);
    m_actions.moveLevelIn->setEnabled(level + 1 < count);
    emit titleChanged();
}

void LevelCommands::add()
{
    Profile profile = m_document.profile();
    const auto added = nestbox::addLevel(profile, m_ranges.currentLevel(), m_document.facts());
    if (!added)
        return;
    m_document.apply(tr("Add Level"), profile);
    emit levelPlaced(*added);
}

void LevelCommands::remove()
{
    Profile profile = m_document.profile();
    const std::size_t level = m_ranges.currentLevel();
    if (!nestbox::removeLevel(profile, level, m_document.facts()))
        return;
    m_document.apply(tr("Remove Level"), profile);
    emit levelPlaced(std::min(level, profile.levels.size() - 1));
}

void LevelCommands::move(int step)
{
    Profile profile = m_document.profile();
    const auto moved = nestbox::moveLevel(profile, m_ranges.currentLevel(), step, m_document.facts());
    if (!moved)
        return;
    m_document.apply(tr("Move Level"), profile);
    emit levelPlaced(*moved);
}

} // namespace nestbox
