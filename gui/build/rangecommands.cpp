// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/rangecommands.h"

#include "gui/build/buildactions.h"
#include "gui/document/profileedits.h"
#include "gui/document/rangeoperations.h"
#include "gui/document/rangetext.h"
#include "gui/document/resolved.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/rangetablemodel.h"

#include <QAction>
#include <QInputDialog>
#include <QItemSelectionModel>

#include <algorithm>

namespace nestbox {

namespace {

/// The inside ID in the middle of a range, where it would be cut.
Id middleOf(const Assessment& assessment, RangeKey key)
{
    const std::vector<IdRange> ranges = resolvedRanges(assessment, key);
    if (ranges.empty())
        return 0;
    const std::uint64_t end = ranges.back().inside_ids().end;
    return static_cast<Id>((ranges.front().inside + end) / 2);
}

} // namespace

RangeCommands::RangeCommands(const BuildActions& actions, SandboxDocument& document, RangeTableModel& model,
    QItemSelectionModel& selection, QWidget* window)
    : QObject(window)
    , m_actions(actions)
    , m_document(document)
    , m_model(model)
    , m_selection(selection)
    , m_window(window)
{
    connectActions();
    connect(&selection, &QItemSelectionModel::selectionChanged, this, &RangeCommands::refresh);
    connect(&document, &SandboxDocument::changed, this, &RangeCommands::refresh);
    connect(&model, &QAbstractItemModel::modelReset, this, &RangeCommands::refresh);
    refresh();
}

void RangeCommands::connectActions()
{
    connect(m_actions.addRange, &QAction::triggered, this, &RangeCommands::add);
    connect(m_actions.removeRange, &QAction::triggered, this, &RangeCommands::remove);
    connect(m_actions.moveUp, &QAction::triggered, this, [this] { move(-1); });
    connect(m_actions.moveDown, &QAction::triggered, this, [this] { move(1); });
    connect(m_actions.mergeRanges, &QAction::triggered, this, &RangeCommands::merge);
    connect(m_actions.splitRange, &QAction::triggered, this, &RangeCommands::split);
    connect(m_actions.sortRanges, &QAction::triggered, this, [this] { forEachMap(tr("Sort Ranges"), sortRanges); });
    connect(m_actions.normaliseRanges, &QAction::triggered, this,
        [this] { forEachMap(tr("Tidy Ranges"), normaliseRanges); });
}

std::vector<RangeKey> RangeCommands::selected() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_selection.selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    std::vector<RangeKey> keys;
    for (const int row : rows)
        keys.push_back(m_model.keyAt(row));
    return keys;
}

std::size_t RangeCommands::currentLevel() const
{
    const std::vector<RangeKey> keys = selected();
    const std::size_t last = m_document.profile().levels.size() - 1;
    return keys.empty() ? last : std::min(last, keys.front().level);
}

void RangeCommands::refresh()
{
    const std::vector<RangeKey> keys = selected();
    const auto canMove = [&](int step) {
        Profile copy = m_document.profile();
        return keys.size() == 1 && moveRange(copy, keys.front(), step).has_value();
    };
    Profile copy = m_document.profile();
    m_actions.removeRange->setEnabled(!keys.empty());
    m_actions.moveUp->setEnabled(canMove(-1));
    m_actions.moveDown->setEnabled(canMove(1));
    m_actions.mergeRanges->setEnabled(mergeRanges(copy, keys, m_document.facts()).has_value());
    m_actions.splitRange->setEnabled(keys.size() == 1
        && splitRange(copy, keys.front(), middleOf(m_document.assessment(), keys.front()), m_document.facts())
            .has_value());
}

void RangeCommands::add()
{
    const std::vector<RangeKey> keys = selected();
    const IdKind kind = keys.empty() ? m_model.kinds().front() : keys.front().kind;
    Profile profile = m_document.profile();
    const RangeKey added = addRange(profile, currentLevel(), kind);
    m_document.apply(tr("Add Range"), profile);
    emit editRequested(m_model.indexOf(added));
}

void RangeCommands::remove()
{
    Profile profile = m_document.profile();
    removeRanges(profile, selected());
    m_document.apply(tr("Remove Range"), profile);
}

void RangeCommands::move(int step)
{
    Profile profile = m_document.profile();
    const std::vector<RangeKey> keys = selected();
    const auto moved = keys.size() == 1 ? moveRange(profile, keys.front(), step) : std::nullopt;
    if (!moved)
        return;
    m_document.apply(tr("Move Range"), profile);
    select(*moved);
}

void RangeCommands::merge()
{
    Profile profile = m_document.profile();
    const std::optional<RangeKey> merged = mergeRanges(profile, selected(), m_document.facts());
    if (!merged)
        return;
    m_document.apply(tr("Join Ranges"), profile);
    select(*merged);
}

void RangeCommands::split()
{
    const std::vector<RangeKey> keys = selected();
    if (keys.size() != 1)
        return;
    bool accepted = false;
    const QString text = QInputDialog::getText(m_window, tr("Split Range"), tr("First inside ID of the second range:"),
        QLineEdit::Normal, QString::number(middleOf(m_document.assessment(), keys.front())), &accepted);
    const std::optional<Id> at = accepted ? parseId(text) : std::nullopt;
    Profile profile = m_document.profile();
    const auto second = at ? splitRange(profile, keys.front(), *at, m_document.facts()) : std::nullopt;
    if (!second)
        return;
    m_document.apply(tr("Split Range"), profile);
    select(*second);
}

void RangeCommands::forEachMap(
    const QString& text, bool (*change)(Profile& profile, std::size_t level, IdKind kind, const HostFacts& facts))
{
    Profile profile = m_document.profile();
    for (std::size_t level = 0; level < profile.levels.size(); ++level)
        for (const IdKind kind : m_model.kinds())
            change(profile, level, kind, m_document.facts());
    m_document.apply(text, profile);
}

void RangeCommands::select(RangeKey key)
{
    m_selection.setCurrentIndex(m_model.indexOf(key), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace nestbox
