// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/activity.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace nestbox;

namespace {

constexpr int patience = 30000; // milliseconds: the machine may be busy

/// A child that waits to be killed.
pid_t sleeper()
{
    const pid_t child = fork();
    if (child != 0)
        return child;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (;;)
        pause();
}

bool readable(const Activity& activity, int milliseconds)
{
    pollfd ready { activity.descriptor(), POLLIN, 0 };
    return poll(&ready, 1, milliseconds) == 1;
}

/// Waits until something has happened.
bool told(Activity& activity)
{
    while (readable(activity, patience))
        if (activity.take())
            return true;
    return false;
}

bool silent(Activity& activity)
{
    return !activity.take() && !readable(activity, 0);
}

} // namespace

/// What is told without looking.
class TestActivity : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString program(const char* name) const
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile::remove(path);
        return QFile::copy(QStringLiteral("/bin/cat"), path) ? path : QString();
    }

private slots:
    void anExecutionAndItsEnd()
    {
        const QString path = program("launcher");
        Activity activity { { path.toStdString() } };
        QVERIFY(silent(activity));
        QProcess run;
        run.start(path, {});
        QVERIFY(run.waitForStarted(patience));
        QVERIFY(told(activity));
        while (activity.take()) { }
        run.closeWriteChannel();
        QVERIFY(run.waitForFinished(patience));
        QVERIFY(told(activity));
        QVERIFY(silent(activity));
    }

    /// As a package manager does it.
    void anExecutionOfAnUpdatedProgram()
    {
        const QString path = program("updated");
        Activity activity { { path.toStdString() } };
        const QString newer = program("newer");
        QCOMPARE(std::rename(newer.toLocal8Bit().constData(), path.toLocal8Bit().constData()), 0);
        while (readable(activity, 0))
            (void)activity.take();
        QCOMPARE(QProcess::execute(path, { "/dev/null" }), 0);
        QVERIFY(told(activity));
    }

    void aProgramThatIsNotThere()
    {
        Activity activity { { "", "/nonexistent/launcher" } };
        QVERIFY(silent(activity));
    }

    void theEndOfAProcess()
    {
        const pid_t child = sleeper();
        Activity activity { {} };
        activity.follow({ static_cast<std::uint32_t>(child) });
        QCOMPARE(activity.followed(), std::size_t { 1 });
        QVERIFY(silent(activity));
        kill(child, SIGKILL);
        QVERIFY(told(activity));
        activity.follow({ static_cast<std::uint32_t>(child) }); // it has not been waited for: it is still listed
        QVERIFY(silent(activity));
        waitpid(child, nullptr, 0);
    }

    /// Its copies of the descriptors must not keep telling what was told.
    void theEndOfAProcessWhileAForkedOneLives()
    {
        const pid_t child = sleeper();
        Activity activity { {} };
        activity.follow({ static_cast<std::uint32_t>(child) });
        const pid_t forked = sleeper();
        kill(child, SIGKILL);
        QVERIFY(told(activity));
        QVERIFY(silent(activity));
        for (const pid_t pid : { child, forked }) {
            kill(pid, SIGKILL);
            waitpid(pid, nullptr, 0);
        }
    }

    void oneThatIsNotFollowedAnyMore()
    {
        const pid_t child = sleeper();
        Activity activity { {} };
        activity.follow({ static_cast<std::uint32_t>(child) });
        activity.follow({});
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        QVERIFY(silent(activity));
    }

    void onlySoManyAndTheLatest()
    {
        std::vector<std::uint32_t> pids;
        for (std::size_t i = 0; i < Activity::most_processes + 10; ++i)
            pids.push_back(static_cast<std::uint32_t>(sleeper()));
        Activity activity { {} };
        activity.follow(pids);
        QCOMPARE(activity.followed(), Activity::most_processes);
        for (const std::uint32_t pid : pids)
            kill(static_cast<pid_t>(pid), SIGKILL);
        QVERIFY(told(activity));
        for (const std::uint32_t pid : pids)
            waitpid(static_cast<pid_t>(pid), nullptr, 0);
        while (readable(activity, 0))
            (void)activity.take();
        QCOMPARE(activity.followed(), std::size_t { 0 });
    }
};

QTEST_GUILESS_MAIN(TestActivity)
#include "tst_activity.moc"
