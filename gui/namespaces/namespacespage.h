// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"
#include "gui/namespaces/namespaceactions.h"
#include "gui/namespaces/namespaceplace.h"
#include "gui/namespaces/namespacesight.h"

#include <QWidget>

class QItemSelectionModel;
class QLabel;
class QSplitter;
class QTimer;

namespace nestbox {

class DetailsPanel;
class HistoryModel;
class NamespaceModel;
class NamespacePicture;
class NamespaceSidebar;
class NamespaceWatcher;
class OverviewTab;
class PictureHead;
class RunsTab;

/// Every user namespace of the machine, live: a picture, the same as a tree, and everything about the selected one.
class NamespacesPage : public QWidget
{
    Q_OBJECT

public:
    explicit NamespacesPage(QWidget* parent = nullptr);
    ~NamespacesPage() override;

    [[nodiscard]] NamespaceActions& actions() { return m_actions; }
    [[nodiscard]] NamespaceModel& model() { return *m_model; }
    [[nodiscard]] QItemSelectionModel& selection() { return *m_selection; }
    [[nodiscard]] PictureHead* head() const { return m_head; }
    [[nodiscard]] NamespacePicture* picture() const { return m_picture; }
    [[nodiscard]] NamespaceSidebar* sidebar() const { return m_sidebar; }
    [[nodiscard]] DetailsPanel* details() const { return m_details; }
    [[nodiscard]] NamespaceWatcher& watcher() { return *m_watcher; }

    void focusFilter();
    /// The namespace that is selected, as it was seen last.
    [[nodiscard]] NamespacePlace place() const;
    /// Shows a tree that is not this machine's any more. What is wrong with the file, in words; empty: it is shown.
    [[nodiscard]] QString openSnapshot(const QString& path);
    /// False in words, as above. `redacted`: without user names and command lines.
    [[nodiscard]] QString saveSnapshot(const QString& path, bool redacted) const;
    void backToLive();
    /// Programs that would end with this page.
    [[nodiscard]] int heldPrograms() const;

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);

signals:
    /// The person wants the maps of a namespace as a profile.
    void profileRequested(const nestbox::Profile& profile);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* buildPictureCard();
    [[nodiscard]] QWidget* buildDetailsCard();
    void connectActions();
    void take(const NamespaceSight& sight);
    void showSight(const NamespaceSight& sight);
    void showOther(const NamespaceSight& sight);
    [[nodiscard]] QModelIndex firstChoice() const;
    void showPlace();
    void refreshActions();
    void refreshNote();
    void watchWhileVisible();
    void exportPicture();
    void askAndSaveSnapshot();
    void askAndOpenSnapshot();
    void makeProfile();
    void runProgram();
    void openTerminal();
    void stopProcesses();
    void copyText();
    void startInTerminal(const QStringList& command);

    NamespaceActions m_actions;
    NamespaceModel* m_model;
    QItemSelectionModel* m_selection; ///< shared by picture and tree
    NamespaceWatcher* m_watcher;
    HistoryModel* m_history;
    NamespaceSight m_live; ///< what was seen last
    NamespaceSight m_shown; ///< that, or a snapshot
    QString m_snapshot; ///< file name of the snapshot; empty = live
    bool m_covered = false; ///< the window system says that nothing of the window can be seen
    QString m_trouble; ///< why nothing can be seen
    NamespaceSidebar* m_sidebar;
    PictureHead* m_head;
    NamespacePicture* m_picture;
    DetailsPanel* m_details;
    OverviewTab* m_overview;
    RunsTab* m_runs;
    QTimer* m_forgetMarks;
    QSplitter* m_columns;
    QSplitter* m_rows;
};

} // namespace nestbox
