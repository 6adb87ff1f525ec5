// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/application.h"

#include "engine/host/gatherhostfacts.h"
#include "engine/host/profilefile.h"
#include "gui/administrator/mapperservice.h"
#include "gui/app/appearance.h"
#include "gui/app/hostwatcher.h"
#include "gui/app/mainwindow.h"
#include "gui/app/windowoptions.h"
#include "gui/cli/output.h"
#include "gui/document/presets.h"
#include "gui/namespaces/namespacespage.h"
#include "gui/text/hostdirectory.h"
#include "gui/text/profileerrortext.h"
#include "gui/text/translations.h"
#include "gui/widgets/contraststyle.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QIcon>
#include <QStandardPaths>
#include <QStyle>

#include <algorithm>
#include <string_view>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Application)
};

/// A picture needs no display, so it must not fail where there is none.
void chooseOffscreen(int argc, char** argv)
{
    const auto asks = [](const char* argument) { return std::string_view(argument).starts_with("--screenshot"); };
    if (std::any_of(argv, argv + argc, asks) && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

/// Where no desktop tells Qt of an icon theme, applications still have their icons in the theme that all inherit.
void findSystemIcons()
{
    QIcon::setFallbackSearchPaths(QIcon::fallbackSearchPaths() << QStringLiteral("/usr/share/pixmaps"));
    if (!QIcon::themeName().isEmpty())
        return;
    QIcon::setThemeSearchPaths(
        QIcon::themeSearchPaths() << QStandardPaths::locateAll(
            QStandardPaths::GenericDataLocation, QStringLiteral("icons"), QStandardPaths::LocateDirectory));
    QIcon::setThemeName(QStringLiteral("hicolor"));
}

/// What is shown there is looked for beside the window.
void waitForNamespaces(MainWindow& window)
{
    QElapsedTimer waited;
    waited.start();
    constexpr int longest = 10000; // milliseconds
    while (!window.namespacesPage().place().valid() && !waited.hasExpired(longest))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

bool showAskedPage(MainWindow& window, const WindowOptions& options)
{
    if (options.page.isEmpty() || window.showPage(options.page))
        return true;
    printError(Words::tr("There is no page named %1.").arg(options.page));
    return false;
}

/// Said where the picture was asked for: a dialog would wait for ever.
bool canBeRead(const QString& path)
{
    if (path.isEmpty() || isPresetPath(path))
        return true;
    const auto profile = read_profile_file(QFile::encodeName(path).toStdString());
    if (profile)
        return true;
    for (const ProfileError& error : profile.error())
        printError(Words::tr("%1: %2").arg(path, placedProfileErrorText(error)));
    return false;
}

int takeScreenshot(const WindowOptions& options)
{
    if (!canBeRead(options.profile))
        return 2;
    applyAppearance(options.dark ? Appearance::Dark : Appearance::Light);
    MainWindow window(gatherAllFacts());
    if (!options.profile.isEmpty())
        window.openProfile(options.profile);
    window.resize(options.size);
    window.show();
    if (!showAskedPage(window, options))
        return 2;
    if (window.namespacesPage().isVisible())
        waitForNamespaces(window);
    for (int round = 0; round < 5; ++round) // scroll bars come and make room scarcer, more than once
        QCoreApplication::processEvents();
    if (window.grab().save(options.screenshot, "PNG"))
        return 0;
    printError(Words::tr("The picture cannot be written to %1.").arg(options.screenshot));
    return 1;
}

int showWindow(const WindowOptions& options)
{
    applyAppearance(options.dark ? Appearance::Dark : savedAppearance());
    MainWindow window(gather_host_facts(HostQuestions::everything()));
    HostWatcher watcher;
    QObject::connect(&watcher, &HostWatcher::refreshed, &window.document(), &SandboxDocument::setFacts);
    window.restoreWindowState();
    window.show();
    if (!options.profile.isEmpty())
        window.openProfile(options.profile);
    if (!showAskedPage(window, options))
        return 2;
    return QApplication::exec();
}

} // namespace

int runWindow(int argc, char** argv)
{
    chooseOffscreen(argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("nestbox"));
    QCoreApplication::setApplicationName(QStringLiteral("nestbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NESTBOX_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Nestbox"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.nestbox.Nestbox"));
    QApplication::setStyle(new ContrastStyle(QApplication::style()->name()));
    findSystemIcons();
    HostDirectory::open();
    installTranslations();
    const auto options = WindowOptions::parse(QCoreApplication::arguments());
    if (!options) {
        printError(options.error());
        return 2;
    }
    return options->screenshot.isEmpty() ? showWindow(*options) : takeScreenshot(*options);
}

} // namespace nestbox
