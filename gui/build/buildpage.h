// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "gui/build/buildactions.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QItemSelectionModel;
class QLabel;
class QMenu;
class QSplitter;

namespace nestbox {

class ApplicationsModel;
class CommandsCard;
class LaunchBar;
class LevelCommands;
class MapExchange;
class MapView;
class OutputPanel;
class ProfileSidebar;
class ProgramCard;
class RangeCommands;
class RangeTable;
class RangeTableModel;
class SandboxDocument;
class TraceField;
struct Problem;

/// Make a map, see whether it is legal, launch a program under it.
class BuildPage : public QWidget
{
    Q_OBJECT

public:
    BuildPage(SandboxDocument& document, ProfileSidebar* sidebar, QWidget* parent = nullptr);
    ~BuildPage() override;

    [[nodiscard]] BuildActions& actions() { return m_actions; }
    /// The menu of a range, also for the window's own.
    [[nodiscard]] QMenu* rangeMenu() const { return m_rangeMenu; }
    [[nodiscard]] OutputPanel* output() const { return m_output; }
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);
    /// Shows a dialog with the installed applications; the chosen one becomes the profile's program.
    void chooseApplication();
    void launch();

private:
    [[nodiscard]] QWidget* buildCentre();
    [[nodiscard]] QBoxLayout* buildHead();
    [[nodiscard]] QWidget* buildMapCard();
    [[nodiscard]] QWidget* buildTableCard();
    [[nodiscard]] QWidget* buildSide();
    [[nodiscard]] QList<QWidget*> buildCharts();
    [[nodiscard]] QMenu* buildRangeMenu();
    void connectActions();
    void showKinds(const std::vector<IdKind>& kinds);
    void fitTable();
    void followRowCount();
    void showInputError(const QString& sentence);
    void showMessage(const QString& sentence);
    [[nodiscard]] QString sumsOf(std::size_t level) const;
    void showSums();
    void showTrace();
    void refresh();
    void refreshActions();
    void selectLevel(std::size_t level);
    void editCell(const QModelIndex& index);
    void pointAt(const Problem& problem);
    void copyCommand();
    [[nodiscard]] QString blocker() const;

    SandboxDocument& m_document;
    BuildActions m_actions;
    RangeTableModel* m_model;
    QItemSelectionModel* m_selection; ///< shared by map view, table and problems
    RangeTable* m_table;
    MapView* m_map;
    RangeCommands* m_ranges;
    LevelCommands* m_levels;
    MapExchange* m_exchange;
    TraceField* m_trace;
    QLabel* m_inputError; ///< below the table: what was typed and means nothing, or what was done
    ProgramCard* m_program;
    CommandsCard* m_commands;
    LaunchBar* m_launchBar;
    OutputPanel* m_output;
    QMenu* m_rangeMenu;
    QSplitter* m_columns;
    QSplitter* m_rows;
    int m_fittedRows = -1; ///< what the table's height was made for
    bool m_rowsAreTheUsers = false; ///< the person moved the splitter: it stays where it is
};

} // namespace nestbox
