// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/document/rangekey.h"

#include <QObject>

#include <vector>

class QItemSelectionModel;
class QModelIndex;

namespace nestbox {

class BuildActions;
class RangeTableModel;
class SandboxDocument;
struct HostFacts;
struct Profile;

/// What the actions about ranges do to the document, each as one step of undo, and which of them make sense now.
class RangeCommands : public QObject
{
    Q_OBJECT

public:
    RangeCommands(const BuildActions& actions, SandboxDocument& document, RangeTableModel& model,
        QItemSelectionModel& selection, QWidget* window);

    /// The selected rows, in the table's order.
    [[nodiscard]] std::vector<RangeKey> selected() const;
    /// The level that commands mean: that of the current range, else the innermost.
    [[nodiscard]] std::size_t currentLevel() const;

signals:
    /// A range is new: the moment to type its numbers.
    void editRequested(const QModelIndex& index);

private:
    void connectActions();
    void refresh();
    void add();
    void remove();
    void move(int step);
    void merge();
    void split();
    void forEachMap(
        const QString& text, bool (*change)(Profile& profile, std::size_t level, IdKind kind, const HostFacts& facts));
    void select(RangeKey key);

    const BuildActions& m_actions;
    SandboxDocument& m_document;
    RangeTableModel& m_model;
    QItemSelectionModel& m_selection;
    QWidget* m_window;
};

} // namespace nestbox
