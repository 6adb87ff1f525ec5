// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "mustwork.h"
#include "runninglaunch.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace nestbox::test;

namespace {

const QString sandbox = QStringLiteral("--map-root --namespaces mount,pid");

/// A command line that no other process of the machine has.
std::vector<std::string> unique_sleep(int number)
{
    return { "/bin/sleep", "31" + std::to_string(getpid()) + std::to_string(number) };
}

int running(const std::vector<std::string>& program)
{
    return processes_with(QString::fromStdString(program.back()));
}

/// Children of `parent`.
QList<int> children_of(int parent)
{
    QFile file { QStringLiteral("/proc/%1/task/%1/children").arg(parent) };
    QList<int> pids;
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& word : file.readAll().simplified().split(' '))
            if (!word.isEmpty())
                pids << word.toInt();
    return pids;
}

void kill_children(int parent)
{
    for (const int child : children_of(parent))
        kill(child, SIGKILL);
}

} // namespace

class TestSandboxLife : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!PrivateMachine::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root and the right to mount");
    }

    void endsAsTheProgramDoes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("signal");
        QTest::newRow("success") << "exit 0" << 0 << 0;
        QTest::newRow("failure") << "exit 42" << 42 << 0;
        for (const int signal : { SIGHUP, SIGINT, SIGKILL, SIGTERM, SIGUSR1 })
            QTest::addRow("signal %d", signal) << QString::asprintf("kill -%d $$", signal) << -1 << signal;
        QTest::newRow("leaving one behind") << "sleep 1000 & exit 3" << 3 << 0;
        QTest::newRow("orphans are reaped")
            << "for i in 1 2 3 4; do (true &) ; done; i=0; while ps ax -o stat= | grep -q Z && [ $i -lt 300 ]; "
               "do sleep 0.1; i=$((i+1)); done; exit $(ps ax -o stat= | grep -c Z)"
            << 0 << 0;
    }

    void endsAsTheProgramDoes()
    {
        QFETCH(QString, line);
        QFETCH(int, status);
        QFETCH(int, signal);
        for (const char* more : { "", " --status-fd 3" }) {
            const auto result = run_in_child([&] {
                dup2(open("/dev/null", O_WRONLY), 3);
                std::vector<std::string> words = words_of(sandbox + more);
                words.insert(words.begin(), Sandboxed::launcher);
                words.insert(words.end(), { "--", "/bin/sh", "-c", line.toStdString() });
                execute(words);
                return 0;
            });
            QCOMPARE(result.exit_status, status);
            QCOMPARE(result.signal, signal);
        }
    }

    void saysWhatHappened()
    {
        const auto result = Sandboxed {}.run_words({ "/bin/sh", "-c",
            "exec 3>&1; exec " + Sandboxed::launcher + " " + sandbox.toStdString()
                + " --status-fd 3 -- sh -c 'exit 7'" });
        QStringList steps;
        for (const QByteArray& line : QByteArray::fromStdString(result.out).trimmed().split('\n'))
            steps << QJsonDocument::fromJson(line).object()["step"].toString();
        QCOMPARE(steps, (QStringList { "namespace", "mapped", "mapped", "verified", "init", "exec", "exit" }));
    }

    void forwardsSignals()
    {
        Running launch { sandbox, { "/bin/sh", "-c", "trap 'exit 33' TERM; echo ready; while :; do sleep 0.05; done" },
            Running::Terminal::Own };
        QVERIFY(launch.shows("ready"));
        kill(launch.pid(), SIGTERM);
        const int status = launch.wait();
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 33);
    }

    void takesControlC()
    {
        Running launch { sandbox, { "/bin/sh", "-c", "echo ready; exec sleep 1000" }, Running::Terminal::Own };
        QVERIFY(launch.shows("ready"));
        launch.type("\x03");
        const int status = launch.wait();
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
    }

    /// A shell outside stops the job, lists it and brings it back.
    void takesPartInJobControl()
    {
        const QString line = QString::fromStdString(Sandboxed::launcher) + ' ' + sandbox
            + " -- sh -c 'echo re''ady; read a; echo got $a'";
        Running outside { QStringLiteral("--map-root"), { "/bin/bash", "--norc", "-i" }, Running::Terminal::Own };
        QVERIFY(outside.shows("# "));
        const pid_t shell = outside.foreground();
        outside.type((line + '\n').toUtf8().constData());
        QVERIFY2(outside.shows("ready\r"), outside.shown().constData());
        outside.type("\x1a");
        QVERIFY2(outside.shows("Stopped"), outside.shown().constData());
        QTRY_COMPARE_WITH_TIMEOUT(outside.foreground(), shell, patience);
        outside.type("fg\n");
        QTRY_VERIFY_WITH_TIMEOUT(outside.foreground() != shell, patience);
        outside.type("there\n");
        QVERIFY2(outside.shows("got there"), outside.shown().constData());
    }

    void runsAShellWithJobsOfItsOwn()
    {
        Running launch { sandbox, { "/bin/bash", "--norc", "-i" }, Running::Terminal::Own };
        QVERIFY(launch.shows("# "));
        QVERIFY2(!launch.shown().contains("no job control"), launch.shown().constData());
        launch.type("sh -c 'echo re''ady; exec sleep 1000'\n");
        QVERIFY2(launch.shows("ready\r"), launch.shown().constData());
        launch.type("\x1a");
        QVERIFY2(launch.shows("Stopped"), launch.shown().constData());
        launch.type("kill %1; exit 5\n");
        launch.type("exit 5\n");
        launch.shows("\x01"); // reads until the end
        const int status = launch.wait();
        QVERIFY2(WIFEXITED(status) && WEXITSTATUS(status) == 5, launch.shown().constData());
    }

    void learnsTheWindowsSize()
    {
        Running launch { sandbox,
            { "/bin/bash", "-c", "trap 'stty size; exit' WINCH; echo ready; while :; do sleep 0.05; done" },
            Running::Terminal::Own };
        QVERIFY(launch.shows("ready"));
        launch.resize(41);
        QVERIFY2(launch.shows("41 80"), launch.shown().constData());
    }

    void endsWithItsTerminal()
    {
        const auto program = unique_sleep(1);
        Running launch { sandbox, program, Running::Terminal::Own };
        QTRY_COMPARE_WITH_TIMEOUT(running(program), 3, patience); // launcher, init, program: one command line
        launch.hang_up();
        QTRY_COMPARE_WITH_TIMEOUT(running(program), 0, patience);
        const int status = launch.wait();
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGHUP);
    }

    void killedLauncherLeavesNothing_data()
    {
        QTest::addColumn<QString>("maps");
        QTest::newRow("own IDs") << "--map-root";
        QTest::newRow("IDs taken on the way") << "--uid 0:300000:10 --gid 0:300000:10"; // this test runs as root
    }

    void killedLauncherLeavesNothing()
    {
        QFETCH(QString, maps);
        const auto program = unique_sleep(2);
        Running launch { maps + " --namespaces mount,pid --tmpfs /mnt",
            { "/bin/sh", "-c", "setsid sleep " + program.back() + " & sleep " + program.back() },
            Running::Terminal::None };
        QTRY_VERIFY_WITH_TIMEOUT(running(program) >= 4, patience);
        kill(launch.pid(), SIGKILL);
        launch.wait();
        QTRY_COMPARE_WITH_TIMEOUT(running(program), 0, patience);
    }

    void killedInitLeavesNothing()
    {
        const auto program = unique_sleep(3);
        Running launch { sandbox, { "/bin/sh", "-c", "setsid sleep " + program.back() + " & sleep " + program.back() },
            Running::Terminal::None };
        QTRY_VERIFY_WITH_TIMEOUT(running(program) >= 4, patience);
        QCOMPARE(children_of(launch.pid()).size(), 1);
        kill(children_of(launch.pid()).first(), SIGKILL);
        const int status = launch.wait();
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(running(program), 0, patience);
    }

    /// At any moment of the launch, which takes a few milliseconds.
    void killedAtAnyStepLeavesNothing()
    {
        const QByteArray mounts_before = mounts();
        const auto program = unique_sleep(4);
        for (int i = 0; i < 150; ++i) {
            Running launch { sandbox + " --root private --bind-read-only /usr:/usr", program, Running::Terminal::None };
            usleep(static_cast<useconds_t>(i * 40));
            const pid_t launcher = launch.pid();
            if (i % 2 == 0)
                kill(launcher, SIGKILL);
            QTRY_VERIFY_WITH_TIMEOUT((kill_children(launcher), launch.has_ended()), patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(running(program), 0, patience);
        QCOMPARE(mounts(), mounts_before);
    }

    /// Whatever passes it on at that moment, and however late that looks.
    void aSignalAtAnyStepIsHeard_data()
    {
        QTest::addColumn<bool>("late");
        QTest::newRow("at once") << false;
        QTest::newRow("a launcher that was not scheduled for a while") << true;
    }

    void aSignalAtAnyStepIsHeard()
    {
        QFETCH(bool, late);
        const auto program = unique_sleep(5);
        for (int i = 0; i < 100; ++i) {
            Running launch { sandbox, program, Running::Terminal::None };
            usleep(static_cast<useconds_t>(i * 40));
            if (late) {
                kill(launch.pid(), SIGSTOP);
                usleep(5000);
            }
            kill(launch.pid(), SIGTERM);
            kill(launch.pid(), SIGCONT);
            QTRY_VERIFY_WITH_TIMEOUT(launch.has_ended(), patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(running(program), 0, patience);
    }

    void aThousandLaunchesLeakNothing()
    {
        const QByteArray mounts_before = mounts();
        const QTemporaryDir folder;
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7777));
        const std::vector<std::string> fifty { "/bin/sh", "-c",
            "i=0; while [ $i -lt 50 ]; do " + Sandboxed::launcher + ' ' + Sandboxed::private_root.toStdString()
                + " --bind " + folder.path().toStdString()
                + ":/work -- /probe ids >/dev/null || exit 1; i=$((i+1)); done; echo $i" };
        const Sandboxed machine;
        for (int i = 0; i < 20; ++i) // each has a deadline
            QCOMPARE(said(machine.run_words(fifty)), "50");
        QTRY_COMPARE_WITH_TIMEOUT(processes_with("/probe"), 0, patience);
        QCOMPARE(mounts(), mounts_before);
        QVERIFY(QDir { folder.path() }.isEmpty());
    }

private:
    static QByteArray mounts()
    {
        QFile file { "/proc/self/mountinfo" };
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray {};
    }
};

QTEST_GUILESS_MAIN(TestSandboxLife)
#include "tst_life.moc"
