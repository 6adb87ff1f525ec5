// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/document/sandboxdocument.h"

#include <QMainWindow>

class QActionGroup;
class QMenu;
class QStackedWidget;

namespace nestbox {

class BuildPage;
class HeaderBar;
class NamespacesPage;
class ProfileFiles;
class ProfileLibrary;
class ProfileSidebar;

/// The window: pages behind a header. Owns the document that the pages share.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(HostFacts facts);
    ~MainWindow() override;

    [[nodiscard]] SandboxDocument& document() { return m_document; }
    [[nodiscard]] BuildPage& buildPage() { return *m_build; }
    [[nodiscard]] NamespacesPage& namespacesPage() { return *m_namespaces; }
    /// A file or preset, as if picked in the list.
    void openProfile(const QString& path);
    /// A page behind a button in the header; the first one is shown.
    void addPage(const QString& title, const QString& iconName, QWidget* page);

    /// By the name of its icon: "build", "namespaces". False: there is none.
    bool showPage(const QString& name);

    void saveWindowState() const;
    void restoreWindowState();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QAction* makeAction(const QString& text, const QString& iconName, const QKeySequence& shortcut);
    void makeFileActions();
    void fillMenu();
    void addNamespacesMenu();
    void addAppearanceMenu();
    void find();
    void refreshIdentity();
    void showAbout();
    bool mayStopPrograms();

    SandboxDocument m_document;
    ProfileLibrary* m_library;
    ProfileFiles* m_files;
    QMenu* m_menu;
    QAction* m_new;
    QAction* m_open;
    QAction* m_save;
    QAction* m_saveAs;
    ProfileSidebar* m_sidebar;
    BuildPage* m_build;
    NamespacesPage* m_namespaces;
    HeaderBar* m_header;
    QStackedWidget* m_pages;
    QActionGroup* m_pageActions;
};

} // namespace nestbox
