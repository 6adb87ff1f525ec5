// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page does beyond itself: signals that are refused, and terminal windows. Each in a child of the test, which
// may be another user.
#include "gui/namespaces/namespacemodel.h"
#include "gui/namespaces/namespacespage.h"
#include "gui/namespaces/namespacewatcher.h"
#include "nest.h"
#include "tests/support/childprocess.h"
#include "tests/support/mustwork.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QItemSelectionModel>
#include <QMessageBox>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <array>
#include <csignal>
#include <cstdio>
#include <functional>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

namespace {

constexpr int patience = 60000; // milliseconds: the machine may be busy

/// Such a user sees everybody's namespaces and may signal nobody else's processes.
bool becomeAnOnlooker()
{
    __user_cap_header_struct header { _LINUX_CAPABILITY_VERSION_3, 0 };
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> sets {};
    sets[0].effective = sets[0].permitted = CAP_TO_MASK(CAP_SYS_PTRACE);
    return prctl(PR_SET_KEEPCAPS, 1) == 0 && setresgid(1001, 1001, 1001) == 0 && setresuid(1001, 1001, 1001) == 0
        && syscall(SYS_capset, &header, sets.data()) == 0 && prctl(PR_SET_DUMPABLE, 1) == 0;
}

bool waitFor(const std::function<bool()>& condition)
{
    const QDeadlineTimer deadline(patience);
    while (!condition() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    return condition();
}

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeScript(const QString& path, const QString& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + text.toUtf8() + '\n') > 0
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// A window system of its own, without a screen.
class WindowSystem
{
public:
    WindowSystem()
    {
        m_server.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_server.start(QStringLiteral("Xvfb"), { "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp" });
        if (m_server.waitForReadyRead(patience))
            m_name = ":" + m_server.readLine().trimmed();
    }
    ~WindowSystem()
    {
        m_server.terminate();
        m_server.waitForFinished(patience);
    }

    [[nodiscard]] QByteArray name() const { return m_name; }

private:
    QProcess m_server;
    QByteArray m_name;
};

/// The page, with a namespace selected.
class SelectedPage
{
public:
    explicit SelectedPage(const Nest& nest)
    {
        page.resize(1200, 800);
        page.show();
        m_found = waitFor([&] { return page.model().indexOfInode(nest.inode()).isValid(); });
        page.selection().setCurrentIndex(page.model().indexOfInode(nest.inode()), QItemSelectionModel::ClearAndSelect);
    }

    [[nodiscard]] bool found() const { return m_found; }

    NamespacesPage page;

private:
    bool m_found = false;
};

/// Presses what says `label` where there is such a button, closes all other message boxes, and keeps their words.
class Answers
{
public:
    explicit Answers(const QString& label)
    {
        QObject::connect(&m_timer, &QTimer::timeout, qApp, [this, label] { answer(label); });
        m_timer.start(20);
    }

    QStringList said;

private:
    void answer(const QString& label)
    {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return;
        for (QAbstractButton* button : box->buttons())
            if (button->text().contains(label))
                return button->click();
        said << box->text();
        box->accept();
    }

    QTimer m_timer;
};

int withApplication(const std::function<int()>& body)
{
    int argc = 1;
    char name[] = "page";
    char* argv[] { name, nullptr };
    const QApplication application(argc, argv);
    const int status = body();
    std::fflush(stdout);
    return status;
}

/// An action that is to open a terminal with a shell that tells where it is.
int openTerminal(const Nest& nest, const QTemporaryDir& folder)
{
    const QString told = folder.filePath("told");
    if (!writeScript(folder.filePath("shell"),
            QStringLiteral("{ id -u; readlink /proc/self/ns/user; tty; } > %1.part; mv %1.part %1").arg(told)))
        return 8;
    qputenv("SHELL", QFile::encodeName(folder.filePath("shell")));
    SelectedPage selected(nest);
    if (!selected.found() || !selected.page.actions().openTerminal->isEnabled())
        return 16;
    selected.page.actions().openTerminal->trigger();
    const bool shown = waitFor([&] { return QFile::exists(told); });
    std::printf("%s", content(told).constData());
    return shown && content(told).startsWith(QStringLiteral("0\nuser:[%1]\n").arg(nest.inode()).toLatin1()) ? 0 : 1;
}

} // namespace

class TestNamespaceRefusals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!Nest::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root, to make namespaces of other users");
    }

    void init()
    {
        for (const char* variable : { "DISPLAY", "WAYLAND_DISPLAY", "TERMINAL" })
            qunsetenv(variable);
    }

    /// One sentence; the page, the selection and the process are as before.
    void signalsThatAreRefused()
    {
        const Nest foreign { { "0 1002 1\n", "0 1002 1\n" }, nullptr, 1002 };
        const ProcessResult result = run_in_child([&] {
            return !becomeAnOnlooker() ? 120 : withApplication([&] {
                SelectedPage selected(foreign);
                if (!selected.found() || !selected.page.actions().stopProcesses->isEnabled())
                    return 16;
                const Answers answers(QStringLiteral("SIGKILL"));
                selected.page.actions().stopProcesses->trigger();
                std::printf("%s", qPrintable(answers.said.join('\n')));
                const bool told = answers.said.size() == 1 && answers.said.first().startsWith("You may not stop 1")
                    && answers.said.first().contains("start Nestbox as root");
                const QModelIndex row = selected.page.model().indexOfInode(foreign.inode());
                return (told ? 0 : 1) + (row.isValid() && selected.page.selection().currentIndex() == row ? 0 : 2);
            });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
        siginfo_t ended {};
        QCOMPARE(waitid(P_PID, static_cast<id_t>(foreign.pid()), &ended, WEXITED | WNOHANG | WNOWAIT), 0);
        QCOMPARE(ended.si_pid, 0);
    }

    /// What the user names may need no display, such as tmux.
    void theUsersOwnTerminalOpensInside()
    {
        const Nest nest { { "0 0 1\n", "0 0 1\n" }, nullptr };
        const QTemporaryDir folder;
        QVERIFY(writeScript(folder.filePath("myterm"), QStringLiteral("test \"$1\" = -e && shift && exec \"$@\"")));
        const ProcessResult result = run_in_child([&] {
            qputenv("TERMINAL", QFile::encodeName(folder.filePath("myterm")));
            return withApplication([&] { return openTerminal(nest, folder); });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }

    void aTerminalWindowOpensInside()
    {
        for (const char* program : { "Xvfb", "xterm" })
            if (QStandardPaths::findExecutable(program).isEmpty())
                SKIP_UNLESS_IT_MUST_WORK("needs Xvfb and xterm");
        const Nest nest { { "0 0 1\n", "0 0 1\n" }, nullptr };
        const QTemporaryDir folder;
        const ProcessResult result = run_in_child(
            [&] {
                return withApplication([&] {
                    const WindowSystem display;
                    qputenv("DISPLAY", display.name());
                    qputenv("TERMINAL", "xterm");
                    return display.name().isEmpty() ? 32 : openTerminal(nest, folder);
                });
            },
            std::chrono::milliseconds(3 * patience));
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
        QVERIFY2(content(folder.filePath("told")).contains("/dev/pts/"), result.describe().c_str());
    }

    void withoutADisplayItSaysSo()
    {
        const Nest nest { { "0 0 1\n", "0 0 1\n" }, nullptr };
        const QTemporaryDir folder;
        QVERIFY(writeScript(folder.filePath("xterm"), QStringLiteral("exit 1")));
        const ProcessResult result = run_in_child([&] {
            qputenv("PATH", QFile::encodeName(folder.path()) + ':' + qgetenv("PATH"));
            return withApplication([&] {
                SelectedPage selected(nest);
                const QAction& action = *selected.page.actions().openTerminal;
                std::printf("%s", qPrintable(action.toolTip()));
                return (selected.found() && !action.isEnabled() ? 0 : 1)
                    + (action.toolTip().contains("no display") && action.toolTip().contains("desktop session") ? 0 : 2)
                    + (selected.page.actions().runProgram->isEnabled() ? 0 : 4);
            });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }
};

QTEST_APPLESS_MAIN(TestNamespaceRefusals)
#include "tst_namespacerefusals.moc"
