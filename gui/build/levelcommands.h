// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace nestbox {

class BuildActions;
class RangeCommands;
class SandboxDocument;

/// Adds, removes and moves levels, and keeps the switch "GIDs follow UIDs" in step with the document.
class LevelCommands : public QObject
{
    Q_OBJECT

public:
    LevelCommands(const BuildActions& actions, SandboxDocument& document, const RangeCommands& ranges, QObject* parent);

    /// "Level 2 of 3".
    [[nodiscard]] QString title() const;

public slots:
    /// The selection is in another level.
    void refresh();

signals:
    void titleChanged();
    /// A level is new or somewhere else.
    void levelPlaced(std::size_t level);

private:
    void add();
    void remove();
    void move(int step);

    const BuildActions& m_actions;
    SandboxDocument& m_document;
    const RangeCommands& m_ranges;
};

} // namespace nestbox
