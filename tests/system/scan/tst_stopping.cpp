// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "engine/host/stopprocesses.h"
#include "looking.h"
#include "mustwork.h"

#include <QTest>
#include <array>
#include <cerrno>
#include <csignal>
#include <memory>
#include <sys/wait.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

namespace {

std::uint32_t pid_of(const Nest& nest)
{
    return static_cast<std::uint32_t>(nest.pid());
}

/// Without reaping it: its number stays its own.
bool ended_by(const Nest& nest, int signal)
{
    siginfo_t ended {};
    return waitid(P_PID, static_cast<id_t>(nest.pid()), &ended, WEXITED | WNOWAIT) == 0 && ended.si_status == signal;
}

bool runs(const Nest& nest)
{
    siginfo_t ended {};
    return waitid(P_PID, static_cast<id_t>(nest.pid()), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid == 0;
}

} // namespace

/// Signals to the processes of a namespace: those that get them, those that are spared, and those that are refused.
class TestStopping : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!Nest::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root, to make namespaces of other users");
    }

    void endsThem()
    {
        const Nest nest { { "0 1001 1\n", "0 1001 1\n" }, nullptr };
        const StopOutcome outcome = stop_processes(std::array { pid_of(nest) }, nest.inode(), SIGKILL);
        QCOMPARE(outcome.asked, 1U);
        QCOMPARE(outcome.gone + outcome.refused, 0U);
        QVERIFY(ended_by(nest, SIGKILL));
    }

    /// The number may be another process's by now.
    void sparesWhatIsElsewhere()
    {
        const Nest nest { { "0 1001 1\n", "0 1001 1\n" }, nullptr };
        const Nest other { { "0 1001 1\n", "0 1001 1\n" }, nullptr };
        const StopOutcome outcome = stop_processes(std::array { pid_of(other) }, nest.inode(), SIGKILL);
        QCOMPARE(outcome.gone, 1U);
        QCOMPARE(outcome.asked + outcome.refused, 0U);
        QVERIFY(runs(other));
    }

    void whoHasEndedIsGone()
    {
        const auto nest = std::make_unique<Nest>(Nest::Maps { "0 1001 1\n", "0 1001 1\n" }, nullptr);
        const std::uint32_t pid = pid_of(*nest);
        nest->end_process();
        const StopOutcome outcome = stop_processes(std::array { pid }, nest->inode(), SIGKILL);
        QCOMPARE(outcome.gone, 1U);
        QCOMPARE(outcome.error, 0);
    }

    /// Of another user's process nobody tells an ordinary one where it is: that is a refusal, not an end. The own ones
    /// beside it are stopped all the same.
    void anothersIsRefused()
    {
        const Nest foreign { { "0 1002 1\n", "0 1002 1\n" }, nullptr, 1002 };
        const ProcessResult result = run_in_child([&] {
            return as_user(1001, [&] {
                const Nest own { { "0 1001 1\n", "0 1001 1\n" }, nullptr };
                const StopOutcome refused = stop_processes(std::array { pid_of(foreign) }, foreign.inode(), SIGKILL);
                const StopOutcome done = stop_processes(std::array { pid_of(own) }, own.inode(), SIGKILL);
                return (refused.refused == 1 && refused.gone == 0 && refused.error == EPERM ? 0 : 1)
                    + (done.asked == 1 && ended_by(own, SIGKILL) ? 0 : 2);
            });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
        QVERIFY(runs(foreign));
    }
};

QTEST_GUILESS_MAIN(TestStopping)
#include "tst_stopping.moc"
