// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annasmachine.h"
#include "engine/host/remains.h"
#include "engine/profile/profiletext.h"
#include "gui/app/mainwindow.h"
#include "gui/build/buildpage.h"
#include "gui/build/outputpanel.h"
#include "gui/launch/launcherpath.h"
#include "gui/launch/launcherprocess.h"
#include "livepage.h"
#include "tests/support/mustwork.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

namespace {

constexpr LookPace::Pauses busyPolling { .active = 10, .idle = 10, .elsewhere = 10 };

Profile sleeping(std::set<NamespaceKind> namespaces)
{
    Profile profile;
    profile.name = "test";
    profile.levels = { { { ownId(0) }, { ownId(0) }, {} } };
    profile.isolation.namespaces = std::move(namespaces);
    profile.program.command = { "/bin/sleep", "1000" };
    return profile;
}

QByteArray childrenOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll().simplified() : QByteArray();
}

/// The namespace of the last descendant of a process; 0 = it is still ours.
quint64 sandboxOf(qint64 pid)
{
    while (!childrenOf(pid).isEmpty())
        pid = childrenOf(pid).split(' ').constFirst().toLongLong();
    const quint64 inode = user_namespace_of(static_cast<std::uint32_t>(pid));
    return inode == user_namespace_of(static_cast<std::uint32_t>(::getpid())) ? 0 : inode;
}

} // namespace

/// When the page looks at the machine. It does not poll unless a test wants it to: what it sees, events told it.
class TestNamespaceEvents : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LivePage> m_page;

private slots:
    void initTestCase()
    {
        if (!Nest::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root, to make namespaces with any maps");
        if (launcherPath().isEmpty())
            SKIP_UNLESS_IT_MUST_WORK("nestbox-launch is not built");
    }

    void init()
    {
        m_page = std::make_unique<LivePage>(noPolling);
        TRY_VERIFY(m_page->looks().count() > 0);
    }

    void cleanup() { m_page.reset(); }

    void seesAtOnceWhatNestboxStarts_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<bool>("supervised");
        const QString run = QStringLiteral(NESTBOX_BIN "/nestbox");
        for (const bool supervised : { false, true }) {
            const char* how = supervised ? "with a pid namespace" : "without a pid namespace";
            QTest::addRow("nestbox run, %s", how) << QStringList { run, "run" } << supervised;
            QTest::addRow("nestbox-launch, %s", how) << QStringList { launcherPath(), "--profile" } << supervised;
        }
    }

    void seesAtOnceWhatNestboxStarts()
    {
        QFETCH(QStringList, command);
        QFETCH(bool, supervised);
        const QTemporaryDir folder;
        QFile file { folder.filePath("test.nestbox.json") };
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(write_profile(sleeping(
            supervised ? std::set { NamespaceKind::Pid, NamespaceKind::Mount } : std::set<NamespaceKind> {}))));
        file.close();
        QProcess program;
        program.start(command.constFirst(), command.mid(1) << file.fileName());
        QVERIFY(program.waitForStarted(patience));
        TRY_VERIFY(sandboxOf(program.processId()) != 0);
        TRY_VERIFY(m_page->shows(sandboxOf(program.processId())));
        const quint64 sandbox = sandboxOf(program.processId());
        program.terminate();
        TRY_VERIFY(!m_page->shows(sandbox));
        QVERIFY(program.state() == QProcess::NotRunning || program.waitForFinished(patience));
    }

    void seesAtOnceWhatTheWindowStarts()
    {
        LauncherProcess launch;
        launch.start(sleeping({}));
        TRY_VERIFY(launch.pid() && sandboxOf(*launch.pid()) != 0);
        const quint64 sandbox = sandboxOf(*launch.pid());
        TRY_VERIFY(m_page->shows(sandbox));
        launch.stop();
        TRY_VERIFY(!m_page->shows(sandbox));
    }

    void seesAtOnceThatAnotherOnesSandboxEnds()
    {
        Nest nest { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        const quint64 inode = nest.inode();
        m_page->watcher().refresh();
        TRY_VERIFY(m_page->shows(inode));
        nest.end_process();
        TRY_VERIFY(!m_page->shows(inode));
    }

    /// The status of a launch, such as that its maps were written after an administrator's consent.
    void theWindowPassesOnWhatItsLaunchesTell()
    {
        MainWindow window { HostFacts {} };
        NamespaceWatcher& watcher = window.namespacesPage().watcher();
        watcher.setPauses(noPolling);
        const QSignalSpy looks { &watcher, &NamespaceWatcher::looked };
        window.show();
        QVERIFY(window.showPage(QStringLiteral("namespaces")));
        TRY_VERIFY(looks.count() > 0);
        const Nest nest { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        emit window.buildPage().output()->stateChanged();
        TRY_VERIFY(window.namespacesPage().model().indexOfInode(nest.inode()).isValid());
    }

    void otherwisePolls()
    {
        m_page->watcher().setPauses(busyPolling);
        m_page->watcher().refresh();
        const qsizetype looks = m_page->looks().count();
        TRY_VERIFY(m_page->looks().count() > looks + 20);
    }

    /// Neither the clock, nor an event, nor a command makes it look then.
    void doesNotLookWhileItCannotBeSeen_data()
    {
        QTest::addColumn<bool>("minimized");
        QTest::newRow("hidden") << false;
        QTest::newRow("minimized") << true;
    }

    void doesNotLookWhileItCannotBeSeen()
    {
        QFETCH(bool, minimized);
        m_page->watcher().setPauses(busyPolling);
        m_page->watcher().refresh();
        TRY_VERIFY(m_page->looks().count() > 10);
        minimized ? m_page->showMinimized() : m_page->hide();
        TRY_VERIFY(!m_page->watcher().isRunning());
        QTest::qWait(500); // one may be on its way
        const qsizetype looks = m_page->looks().count();
        LauncherProcess launch;
        launch.start(sleeping({}));
        TRY_VERIFY(launch.pid() && sandboxOf(*launch.pid()) != 0);
        m_page->watcher().announce();
        m_page->watcher().refresh();
        QTest::qWait(1000);
        QCOMPARE(m_page->looks().count(), looks);
        m_page->showNormal();
        TRY_VERIFY(m_page->shows(sandboxOf(*launch.pid())));
        launch.stop();
    }
};

QTEST_MAIN(TestNamespaceEvents)
#include "tst_namespaceevents.moc"
