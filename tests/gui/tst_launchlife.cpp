// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annasmachine.h"
#include "engine/host/remains.h"
#include "gui/launch/launcherpath.h"
#include "gui/launch/launcherprocess.h"
#include "tests/support/mustwork.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace nestbox;
using namespace nestbox::test;

namespace {

constexpr int deadline = 30000;

Profile running(const char* script, std::set<NamespaceKind> namespaces)
{
    Profile profile;
    profile.name = "test";
    profile.levels = { { { ownId(0) }, { ownId(0) }, {} } };
    profile.isolation.namespaces = std::move(namespaces);
    profile.program.command = { "/bin/sh", "-c", script };
    return profile;
}

const std::set<NamespaceKind> together { NamespaceKind::Pid, NamespaceKind::Mount };

/// A launch, with what it told.
struct Launch
{
    explicit Launch(const Profile& profile)
    {
        QObject::connect(&process, &LauncherProcess::eventArrived, [this](const LaunchEvent& event) {
            if (event.step == LaunchEvent::Step::Exec)
                userNamespace = user_namespace_of(static_cast<std::uint32_t>(process.pid().value_or(0)));
        });
        QObject::connect(&process, &LauncherProcess::finished, [this](const LaunchOutcome& how) { outcome = how; });
        QObject::connect(&process, &LauncherProcess::outputArrived, [this](const QString& text) { output += text; });
        process.start(profile);
    }

    LauncherProcess process;
    std::optional<LaunchOutcome> outcome;
    QString output;
    std::uint64_t userNamespace = 0;
};

/// The part of a window that is killed: launches, says in which user namespace, and waits.
int beTheWindow()
{
    const Launch launch(running("setsid sleep 1000 & sleep 1000", together));
    QObject::connect(&launch.process, &LauncherProcess::eventArrived, [&launch](const LaunchEvent& event) {
        if (event.step != LaunchEvent::Step::Exec)
            return;
        std::printf("%llu\n", static_cast<unsigned long long>(launch.userNamespace));
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}

} // namespace

class LaunchLifeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void stopEndsEverythingInAPidNamespace();
    void whatIsLeftWithoutOneIsNamed();
    void nothingLeftIsNotNamed();
    void deafProgramIsEndedAfterAWhile();
    void secondStopEndsAtOnce();
    void killedWindowLeavesNothing();
};

void LaunchLifeTest::initTestCase()
{
    if (launcherPath().isEmpty())
        SKIP_UNLESS_IT_MUST_WORK("nestbox-launch is not built");
}

void LaunchLifeTest::stopEndsEverythingInAPidNamespace()
{
    Launch launch(running("setsid sleep 1000 & echo up; sleep 1000", together));
    QTRY_COMPARE_WITH_TIMEOUT(launch.output, "up\n", deadline);
    QTRY_COMPARE_WITH_TIMEOUT(processes_in(launch.userNamespace).size() >= 3, true, deadline);
    launch.process.stop();
    QVERIFY(launch.process.isStopping());
    QTRY_VERIFY_WITH_TIMEOUT(launch.outcome.has_value(), deadline);
    QCOMPARE(launch.outcome->kind, LaunchOutcome::Kind::Signalled);
    QCOMPARE(launch.outcome->code, SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(processes_in(launch.userNamespace).empty(), deadline);
    QVERIFY(launch.process.remains().empty());
}

void LaunchLifeTest::whatIsLeftWithoutOneIsNamed()
{
    Launch launch(running("setsid sleep 1000 >/dev/null 2>&1 & echo up; sleep 1000 >/dev/null 2>&1", {}));
    QTRY_COMPARE_WITH_TIMEOUT(launch.output, "up\n", deadline);
    QTRY_COMPARE_WITH_TIMEOUT(processes_in(launch.userNamespace).size(), std::size_t(3), deadline);
    QVERIFY(launch.process.remains().empty());
    launch.process.stop();
    QTRY_VERIFY_WITH_TIMEOUT(launch.outcome.has_value(), deadline);
    const std::vector<RunningProcess> remains = launch.process.remains();
    QVERIFY(!remains.empty());
    for (const RunningProcess& process : remains) {
        QCOMPARE(process.name, "sleep");
        kill(static_cast<pid_t>(process.pid), SIGKILL);
    }
    QTRY_VERIFY_WITH_TIMEOUT(launch.process.remains().empty(), deadline);
}

void LaunchLifeTest::nothingLeftIsNotNamed()
{
    Launch launch(running("echo up; exec sleep 1000", {}));
    QTRY_COMPARE_WITH_TIMEOUT(launch.output, "up\n", deadline);
    launch.process.stop();
    QTRY_VERIFY_WITH_TIMEOUT(launch.outcome.has_value(), deadline);
    QVERIFY(launch.process.remains().empty());
}

void LaunchLifeTest::deafProgramIsEndedAfterAWhile()
{
    Launch launch(running("trap '' TERM; echo up; while :; do sleep 1; done", together));
    QTRY_COMPARE_WITH_TIMEOUT(launch.output, "up\n", deadline);
    launch.process.stop();
    QTRY_VERIFY_WITH_TIMEOUT(launch.outcome.has_value(), deadline);
    QCOMPARE(launch.outcome->code, SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(processes_in(launch.userNamespace).empty(), deadline);
}

void LaunchLifeTest::secondStopEndsAtOnce()
{
    Launch launch(running("trap '' TERM; echo up; while :; do sleep 1; done", {}));
    QTRY_COMPARE_WITH_TIMEOUT(launch.output, "up\n", deadline);
    launch.process.stop();
    launch.process.stop();
    QTRY_VERIFY_WITH_TIMEOUT(launch.outcome.has_value(), deadline);
    QCOMPARE(launch.outcome->code, SIGKILL);
}

void LaunchLifeTest::killedWindowLeavesNothing()
{
    QProcess window;
    window.start(QCoreApplication::applicationFilePath(), { "--be-the-window" });
    QVERIFY(window.waitForReadyRead(deadline));
    const std::uint64_t userNamespace = window.readLine().trimmed().toULongLong();
    QTRY_VERIFY_WITH_TIMEOUT(processes_in(userNamespace).size() >= 3, deadline);
    window.kill();
    QVERIFY(window.waitForFinished(deadline));
    QTRY_VERIFY_WITH_TIMEOUT(processes_in(userNamespace).empty(), deadline);
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().contains("--be-the-window"))
        return beTheWindow();
    LaunchLifeTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_launchlife.moc"
