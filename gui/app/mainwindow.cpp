// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/mainwindow.h"

#include "gui/app/appearance.h"
#include "gui/app/headerbar.h"
#include "gui/app/profilefiles.h"
#include "gui/build/buildpage.h"
#include "gui/build/outputpanel.h"
#include "gui/build/profilesidebar.h"
#include "gui/document/presets.h"
#include "gui/document/profilelibrary.h"
#include "gui/namespaces/namespacespage.h"
#include "gui/namespaces/namespacewatcher.h"
#include "gui/widgets/icons.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace nestbox {

MainWindow::MainWindow(HostFacts facts)
    : m_document(std::move(facts))
    , m_library(new ProfileLibrary(m_document.facts(), this))
    , m_files(new ProfileFiles(m_document, *m_library, *this))
    , m_menu(new QMenu(this))
    , m_new(makeAction(tr("&New"), QStringLiteral("new"), QKeySequence::New))
    , m_open(makeAction(tr("&Open…"), QStringLiteral("open"), QKeySequence::Open))
    , m_save(makeAction(tr("&Save"), QStringLiteral("save"), QKeySequence::Save))
    , m_saveAs(makeAction(tr("Save &As…"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_S))
    , m_sidebar(new ProfileSidebar(*m_library, { m_new, m_open }))
    , m_build(new BuildPage(m_document, m_sidebar))
    , m_namespaces(new NamespacesPage)
    , m_header(new HeaderBar({ m_save }, m_menu))
    , m_pages(new QStackedWidget)
    , m_pageActions(new QActionGroup(this))
{
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    setWindowIcon(applicationIcon());
    makeFileActions();
    addPage(tr("Build"), QStringLiteral("build"), m_build);
    addPage(tr("Namespaces"), QStringLiteral("namespaces"), m_namespaces);
    fillMenu();
    connect(m_namespaces, &NamespacesPage::profileRequested, this, [this](const Profile& profile) {
        if (m_files->openMade(profile))
            showPage(QStringLiteral("build"));
    });
    connect(m_build->output(), &OutputPanel::stateChanged, &m_namespaces->watcher(), &NamespaceWatcher::announce);
    connect(&m_document, &SandboxDocument::identityChanged, this, &MainWindow::refreshIdentity);
    connect(&m_document, &SandboxDocument::changed, this, &MainWindow::refreshIdentity);
    openProfile(presetPaths().constFirst());
    resize(1400, 900);
}

MainWindow::~MainWindow()
{
    // The pages speak to the document to the last (an open cell commits), so they go before it.
    disconnect(&m_document, nullptr, this, nullptr);
    delete takeCentralWidget();
}

QAction* MainWindow::makeAction(const QString& text, const QString& iconName, const QKeySequence& shortcut)
{
    auto* action = new QAction(text, this);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    addAction(action);
    return action;
}

void MainWindow::makeFileActions()
{
    connect(m_new, &QAction::triggered, m_files, &ProfileFiles::newProfile);
    connect(m_open, &QAction::triggered, m_files, &ProfileFiles::open);
    connect(m_save, &QAction::triggered, m_files, &ProfileFiles::save);
    connect(m_saveAs, &QAction::triggered, m_files, &ProfileFiles::saveAs);
    connect(m_sidebar, &ProfileSidebar::openRequested, m_files, &ProfileFiles::openPath);
}

void MainWindow::fillMenu()
{
    m_menu->addActions({ m_new, m_open, m_save, m_saveAs });
    m_menu->addSeparator();
    QAction* undo = m_document.undoStack()->createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_document.undoStack()->createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    QAction* find = makeAction(tr("&Find"), QStringLiteral("search"), QKeySequence::Find);
    connect(find, &QAction::triggered, this, &MainWindow::find);
    m_menu->addActions({ undo, redo, find });
    m_menu->addSeparator();
    const BuildActions& build = m_build->actions();
    QMenu* ranges = m_build->rangeMenu();
    m_menu->addMenu(ranges);
    QMenu* levels = m_menu->addMenu(tr("&Levels"));
    levels->addActions({ build.addLevel, build.removeLevel, build.moveLevelOut, build.moveLevelIn });
    levels->addSeparator();
    levels->addAction(build.gidFollowsUid);
    QMenu* view = m_menu->addMenu(tr("&View"));
    view->addActions({ build.showUid, build.showGid, build.showBoth });
    view->addSeparator();
    view->addActions({ build.showSandbox, build.showIsolation, build.showSteps, build.showCharts, build.traceId });
    QMenu* program = m_menu->addMenu(tr("&Program"));
    program->addActions({ build.editCommand, build.chooseApplication, build.copyCommand, build.copyScript });
    program->addSeparator();
    program->addActions({ build.launch, build.stop });
    addNamespacesMenu();
    addAppearanceMenu();
    m_menu->addSeparator();
    QAction* about = makeAction(tr("A&bout Nestbox"), QStringLiteral("info"), {});
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
    QAction* quit = makeAction(tr("&Quit"), {}, QKeySequence::Quit);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    m_menu->addActions({ about, quit });
    // Shortcuts work without the menu being open.
    addActions({ undo, redo });
    for (const QMenu* menu : { ranges, levels, view, program })
        addActions(menu->actions());
}

/// The page's own shortcuts do the rest.
void MainWindow::addNamespacesMenu()
{
    const NamespaceActions& actions = m_namespaces->actions();
    QMenu* menu = m_menu->addMenu(tr("&Namespaces"));
    for (const QList<QAction*>& group :
        { actions.ofNamespace(), actions.ofView(), actions.ofDetails(), actions.ofFiles() }) {
        menu->addActions(group);
        menu->addSeparator();
    }
}

void MainWindow::find()
{
    if (m_pages->currentWidget() == m_namespaces)
        m_namespaces->focusFilter();
    else
        m_sidebar->focusSearch();
}

void MainWindow::addAppearanceMenu()
{
    QMenu* menu = m_menu->addMenu(tr("&Colours"));
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& text, Appearance appearance) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(savedAppearance() == appearance);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [appearance] {
            saveAppearance(appearance);
            applyAppearance(appearance);
        });
    };
    add(tr("As the &Desktop"), Appearance::Desktop);
    add(tr("&Light"), Appearance::Light);
    add(tr("Dar&k"), Appearance::Dark);
}

void MainWindow::addPage(const QString& title, const QString& iconName, QWidget* page)
{
    const int index = m_pages->addWidget(page);
    QAction* action = makeAction(title, iconName, Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index));
    action->setData(iconName);
    action->setCheckable(true);
    action->setChecked(index == 0);
    m_pageActions->addAction(action);
    m_header->addPage(action);
    connect(action, &QAction::triggered, this, [this, page] { m_pages->setCurrentWidget(page); });
}

bool MainWindow::showPage(const QString& name)
{
    for (QAction* action : m_pageActions->actions())
        if (action->data().toString() == name) {
            action->trigger();
            return true;
        }
    return false;
}

void MainWindow::openProfile(const QString& path)
{
    m_files->openPath(path);
}

void MainWindow::refreshIdentity()
{
    setWindowTitle(QStringLiteral("%1[*] — Nestbox").arg(QString::fromStdString(m_document.profile().name)));
    setWindowModified(m_document.isModified());
    m_sidebar->showCurrent(m_document.path());
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Nestbox"),
        tr("<h3>Nestbox %1</h3><p>See, edit, check and launch user-namespace ID mappings.</p>"
           "<p>© The Nestbox authors. GNU General Public License, version 3 or later.</p>")
            .arg(QStringLiteral(NESTBOX_VERSION)));
}

bool MainWindow::mayStopPrograms()
{
    const int held = m_build->output()->heldPrograms() + m_namespaces->heldPrograms();
    if (held == 0)
        return true;
    return QMessageBox::question(this, tr("Stop Programs?"),
               tr("%n program(s) launched from this window still run. Closing it ends them.", nullptr, held),
               QMessageBox::Close | QMessageBox::Cancel)
        == QMessageBox::Close;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->setAccepted(m_files->mayDiscard() && mayStopPrograms());
    if (event->isAccepted())
        saveWindowState();
}

void MainWindow::saveWindowState() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("build"), m_build->saveState());
    settings.setValue(QStringLiteral("namespaces"), m_namespaces->saveState());
}

void MainWindow::restoreWindowState()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    m_build->restoreState(settings.value(QStringLiteral("build")).toByteArray());
    m_namespaces->restoreState(settings.value(QStringLiteral("namespaces")).toByteArray());
}

} // namespace nestbox
