// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Build page's actions do; buildpage.cpp puts the page together.
#include "gui/build/buildpage.h"

#include "gui/applications/applicationdialog.h"
#include "gui/applications/applicationsmodel.h"
#include "gui/build/launchbar.h"
#include "gui/build/outputpanel.h"
#include "gui/build/outputtab.h"
#include "gui/build/programcard.h"
#include "gui/build/rangecommands.h"
#include "gui/build/tracefield.h"
#include "gui/document/presets.h"
#include "gui/document/resolved.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/mapview.h"
#include "gui/editor/rangetable.h"
#include "gui/editor/rangetablemodel.h"
#include "gui/isolation/mountblocker.h"
#include "gui/launch/equivalentcommand.h"
#include "gui/text/idtext.h"
#include "gui/text/problemtext.h"
#include "gui/text/programtext.h"
#include "gui/text/routetext.h"
#include "gui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLayout>
#include <QSplitter>

#include <algorithm>

namespace nestbox {

namespace {

constexpr int outputHeight = 180;

} // namespace

void BuildPage::showKinds(const std::vector<IdKind>& kinds)
{
    m_model->setKinds(kinds);
    showSums();
}

/// As many rows as there are, up to a handful; the map gets the rest.
void BuildPage::fitTable()
{
    if (m_rowsAreTheUsers)
        return;
    m_table->updateGeometry();
    m_rows->widget(1)->layout()->activate();
    const int table = m_rows->widget(1)->sizeHint().height();
    const int output = m_output->parentWidget()->isHidden() ? 0 : outputHeight;
    m_rows->setSizes({ std::max(1, m_rows->height() - table - output), table, output });
}

/// What a drag adds or removes does not move the map below the mouse before it is let go.
void BuildPage::followRowCount()
{
    if (m_document.isPreviewing() || m_fittedRows == m_model->rowCount())
        return;
    m_fittedRows = m_model->rowCount();
    fitTable();
}

void BuildPage::showInputError(const QString& sentence)
{
    if (sentence.isEmpty())
        return showSums();
    QPalette red = palette();
    red.setColor(QPalette::WindowText, Theme::of(red).danger);
    m_inputError->setPalette(red);
    m_inputError->setText(sentence);
}

void BuildPage::showMessage(const QString& sentence)
{
    m_inputError->setPalette(palette());
    m_inputError->setText(sentence);
}

/// How many IDs a level maps of each kind that is shown.
QString BuildPage::sumsOf(std::size_t level) const
{
    const Assessment& assessment = m_document.assessment();
    QStringList sums;
    for (const IdKind kind : m_model->kinds())
        sums.append(tr("%1: %2").arg(kindText(kind), countOfIdsText(mappedCount(assessment, level, kind))));
    const QString text = sums.join(QStringLiteral(" · "));
    return assessment.levels.size() > 1 ? tr("Level %1: %2").arg(level + 1).arg(text) : text;
}

/// Of the level that is worked on; the others are in the tool tip.
void BuildPage::showSums()
{
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, Theme::of(muted).muted);
    m_inputError->setPalette(muted);
    m_inputError->setText(sumsOf(m_ranges->currentLevel()));
    QStringList all;
    for (std::size_t level = 0; level < m_document.assessment().levels.size(); ++level)
        all.append(sumsOf(level));
    m_inputError->setToolTip(all.join(QLatin1Char('\n')));
}

void BuildPage::showTrace()
{
    if (const std::optional<MapTrace>& trace = m_trace->trace())
        m_map->traceId(trace->question.rail, trace->question.id);
    else
        m_map->clearTrace();
}

void BuildPage::refresh()
{
    showSums();
    followRowCount();
    const Profile& profile = m_document.profile();
    const bool administrator = dearestRoute(m_document.assessment()) == Route::Administrator;
    const QString file = isPresetPath(m_document.path()) ? QString() : m_document.path();
    const bool saved = !file.isEmpty() && !m_document.isModified();
    m_launchBar->setCommand(
        equivalentCommand(profile, file, administrator), saved || needsNoFile(profile, administrator));
    refreshActions();
}

QString BuildPage::blocker() const
{
    if (const QString input = m_program->inputError(); !input.isEmpty())
        return input;
    const std::vector<Problem>& problems = m_document.assessment().problems;
    const auto error = std::ranges::find(problems, Problem::Severity::Error, &Problem::severity);
    return error == problems.end() ? mountBlocker(m_document.profile().isolation, m_document.facts())
                                   : problemText(*error, m_document.facts()).sentence;
}

void BuildPage::refreshActions()
{
    const QString reason = blocker();
    const QString who = runsAsText(m_document.assessment(), m_document.facts());
    const Program& program = m_document.profile().program;
    const QString note = program.command.empty() ? tr("Runs your shell as %1").arg(who)
                                                 : tr("Runs %1 as %2").arg(programName(program), who);
    m_launchBar->setState(reason, note);
    m_actions.launch->setEnabled(reason.isEmpty());
    m_actions.launch->setStatusTip(reason);
    const OutputTab* tab = m_output->tabAt(m_output->currentIndex());
    m_actions.stop->setEnabled(tab != nullptr && tab->isRunning());
}

/// Its first range, so that commands and new ranges go there.
void BuildPage::selectLevel(std::size_t level)
{
    const QModelIndex first = m_model->indexOf({ level, m_model->kinds().front(), 0 });
    m_selection->setCurrentIndex(first, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void BuildPage::editCell(const QModelIndex& index)
{
    m_selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->setFocus();
    m_table->scrollTo(index);
    m_table->edit(index);
}

void BuildPage::pointAt(const Problem& problem)
{
    if (!problem.kind)
        return;
    const bool shown = std::ranges::find(m_model->kinds(), *problem.kind) != m_model->kinds().end();
    if (!shown)
        (*problem.kind == IdKind::Gid ? m_actions.showGid : m_actions.showUid)->trigger();
    m_selection->clearSelection();
    for (const std::size_t row : problem.rows)
        m_selection->select(m_model->indexOf({ problem.level, *problem.kind, row }),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void BuildPage::copyCommand()
{
    QGuiApplication::clipboard()->setText(m_launchBar->command());
}

void BuildPage::chooseApplication()
{
    ApplicationsModel model(installedApplications(applicationFolders()));
    ApplicationDialog dialog(model, this);
    const bool accepted = dialog.exec() == QDialog::Accepted;
    const std::optional<DesktopEntry> entry = accepted ? dialog.chosen() : std::nullopt;
    const std::optional<QStringList> command = entry ? entry->command() : std::nullopt;
    if (!command)
        return;
    Profile profile = m_document.profile();
    profile.program.command.clear();
    for (const QString& word : *command)
        profile.program.command.push_back(word.toStdString());
    profile.program.terminal = entry->terminal;
    m_document.apply(tr("Choose Application"), profile);
}

void BuildPage::launch()
{
    // An open cell or a command being typed counts as typed: moving the focus commits it.
    m_launchBar->setFocus();
    m_document.revert();
    if (!blocker().isEmpty())
        return;
    m_output->parentWidget()->show();
    fitTable();
    m_output->launch(m_document.profile(), dearestRoute(m_document.assessment()) == Route::Administrator);
    refreshActions();
}

QByteArray BuildPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_columns->saveState() << m_rows->saveState();
    return state;
}

void BuildPage::restoreState(const QByteArray& state)
{
    QByteArray columns;
    QByteArray rows;
    QDataStream stream(state);
    stream >> columns >> rows;
    m_columns->restoreState(columns);
    m_rowsAreTheUsers = m_rows->restoreState(rows);
}

} // namespace nestbox
