// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/importedmap.h"
#include "engine/profile/mapformat.h"

#include <QObject>
#include <QString>

class QMenu;

namespace nestbox {

class BuildActions;
class RangeCommands;
class RangeTableModel;
class SandboxDocument;

/// Maps to and from other tools: paste, import, copy, copy as one of their formats.
class MapExchange : public QObject
{
    Q_OBJECT

public:
    MapExchange(const BuildActions& actions, SandboxDocument& document, const RangeTableModel& model,
        const RangeCommands& ranges, QWidget* window);

    /// "Copy As": a format each; those that cannot say what the current level's maps are say why.
    [[nodiscard]] QMenu* copyAsMenu() const { return m_copyAs; }

signals:
    /// What was done, in one sentence.
    void done(const QString& sentence);

private:
    void copy();
    void paste();
    void import(const QString& text);
    void take(const ImportedMap& map);
    void fillCopyAs();
    void addFormat(MapFormat format);

    SandboxDocument& m_document;
    const RangeTableModel& m_model;
    const RangeCommands& m_ranges;
    QWidget* m_window;
    QMenu* m_copyAs;
};

} // namespace nestbox
