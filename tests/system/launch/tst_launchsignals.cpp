// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <linux/tiocl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using nestbox::test::ProcessResult;
using nestbox::test::run_in_child;

namespace {

constexpr const char* launcher = NESTBOX_BIN "/nestbox-launch";

/// Runs a shell line with $LAUNCH in it; the status stream goes to standard output.
ProcessResult shell(const std::string& line)
{
    return run_in_child([&line] {
        setenv("LAUNCH", launcher, 1);
        execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
        return 99;
    });
}

QList<QJsonObject> lines(const std::string& text)
{
    QList<QJsonObject> objects;
    for (const QByteArray& line : QByteArray::fromStdString(text).split('\n'))
        if (!line.isEmpty())
            objects << QJsonDocument::fromJson(line).object();
    return objects;
}

QStringList steps(const std::string& text)
{
    QStringList names;
    for (const QJsonObject& object : lines(text))
        names << object["step"].toString();
    return names;
}

} // namespace

class TestLaunchSignals : public QObject
{
    Q_OBJECT

private slots:
    void exitStatusArrives_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : { 0, 1, 42, 125, 255 })
            QTest::addRow("%d", status) << status;
    }

    void exitStatusArrives()
    {
        QFETCH(int, status);
        const std::string line = "-- sh -c 'exit " + std::to_string(status) + "'";
        QCOMPARE(shell("exec $LAUNCH --map-root " + line).exit_status, status);
        QCOMPARE(shell("exec $LAUNCH --map-root --status-fd 3 " + line + " 3>&1").exit_status, status);
    }

    void signalArrives_data()
    {
        QTest::addColumn<int>("signal");
        for (const int signal : { SIGHUP, SIGINT, SIGQUIT, SIGKILL, SIGSEGV, SIGPIPE, SIGTERM, SIGUSR1, SIGSYS })
            QTest::addRow("%d", signal) << signal;
    }

    void signalArrives()
    {
        QFETCH(int, signal);
        const std::string line = "-- sh -c 'kill -" + std::to_string(signal) + " $$'";
        QCOMPARE(shell("ulimit -c 0; exec $LAUNCH --map-root " + line).signal, signal);
        const auto supervised = shell("ulimit -c 0; exec $LAUNCH --map-root --status-fd 3 " + line + " 3>&1");
        QCOMPARE(supervised.signal, signal);
        QCOMPARE(lines(supervised.out).last()["signal"].toInt(), signal);
    }

    void reportsEachStep()
    {
        const auto result = shell("exec $LAUNCH --map-root --status-fd 3 -- true 3>&1");
        QCOMPARE(steps(result.out), (QStringList { "namespace", "mapped", "mapped", "verified", "exec", "exit" }));
        QVERIFY(lines(result.out)[4]["pid"].toInt() > 1);
        QCOMPARE(lines(result.out)[1]["route"].toString(), "self");
    }

    void reportsWhatFailed()
    {
        const auto missing = shell("$LAUNCH --map-root --status-fd 3 -- /nowhere 3>&1");
        QCOMPARE(missing.exit_status, 127);
        QCOMPARE(steps(missing.out), (QStringList { "namespace", "mapped", "mapped", "verified", "failed" }));
        QCOMPARE(lines(missing.out).last()["code"].toString(), "program-not-found");
        const auto refused = shell("$LAUNCH --uid 0:me:1 --uid 0:7:1 --status-fd 3 -- true 3>&1");
        QCOMPARE(steps(refused.out), QStringList { "failed" });
        QCOMPARE(lines(refused.out).last()["rule"].toString(), "P6");
    }

    void keepsTheStreamFromTheProgram()
    {
        const auto result = shell("$LAUNCH --map-root --status-fd 3 -- ls /proc/self/fd 3>/dev/null");
        QCOMPARE(QString::fromStdString(result.out).simplified(), "0 1 2 3"); // 3 is ls reading the directory
    }

    void goesOnWithoutAReader()
    {
        QCOMPARE(
            shell("{ $LAUNCH --map-root --status-fd 3 -- sh -c 'sleep 0.2; exit 9'; echo $? >&2; } 3>&1 | true").err,
            std::string { "9\n" });
    }

    void forwardsSignals()
    {
        const auto result = shell("export ready=$(mktemp -u); $LAUNCH --map-root --status-fd 3 -- sh -c "
                                  "'trap \"exit 33\" TERM; : > $ready; while :; do sleep 0.05; done' 3>&1 >&3 & "
                                  "i=0; until [ -e $ready ] || [ $((i+=1)) -gt 300 ]; do sleep 0.1; done; "
                                  "rm $ready; kill -TERM $!; wait $!");
        QCOMPARE(result.exit_status, 33);
    }

    void stopsAndGoesOnWithTheProgram()
    {
        // The shell's job control: the kernel stops nobody in a process group that no shell looks after.
        const auto result
            = shell("exec bash -c 'set -m; dir=$(mktemp -d); mkfifo $dir/end; "
                    "wait_for() { i=0; until \"$@\" || [ $((i+=1)) -gt 300 ]; do sleep 0.1; done; }; "
                    "$LAUNCH --map-root --status-fd 3 -- cat $dir/end 3>$dir/log & "
                    "wait_for pgrep -P $! -x cat >&2; kill -TSTP $!; "
                    "wait_for grep -q stopped $dir/log; wait_for grep \"T (stopped)\" /proc/$!/status >&2; "
                    "kill -CONT $!; wait_for grep -q continued $dir/log; "
                    ": > $dir/end; wait $!; status=$?; cat $dir/log; rm -r $dir; exit $status'");
        QCOMPARE(result.exit_status, 0);
        QVERIFY2(result.err.find("T (stopped)") != std::string::npos, result.describe().c_str());
        QCOMPARE(steps(result.out).mid(5), (QStringList { "stopped", "continued", "exit" }));
    }

    void cannotTypeIntoTheTerminal_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("no new privileges") << "yes";
        QTest::newRow("new privileges") << "no";
    }

    /// This program, started again by the launcher in a terminal, tries to.
    void cannotTypeIntoTheTerminal()
    {
        QFETCH(QString, options);
        const QByteArray privileges = "--no-new-privileges=" + options.toUtf8();
        const QByteArray self = QCoreApplication::applicationFilePath().toUtf8();
        int terminal = -1;
        const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
        if (child == 0) {
            execl(launcher, launcher, "--map-root", privileges.constData(), "--", self.constData(), "--type", nullptr);
            _exit(99);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        close(terminal);
        QCOMPARE(WEXITSTATUS(status), 0);
    }
};

namespace {

/// 0 = each way of typing was refused with EPERM, whatever the upper half of the command says.
int try_to_type()
{
    char letter = 'x';
    char paste = TIOCL_PASTESEL;
    const bool typed = ioctl(STDIN_FILENO, TIOCSTI, &letter) == 0 || errno != EPERM;
    const bool pasted = ioctl(STDIN_FILENO, TIOCLINUX, &paste) == 0 || errno != EPERM;
    const bool wide = syscall(SYS_ioctl, STDIN_FILENO, 0x100000000UL | TIOCSTI, &letter) == 0 || errno != EPERM;
    int waiting = 0;
    const bool harmless = ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0;
    return typed || pasted || wide || !harmless ? 1 : 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc > 1 && std::string_view { argv[1] } == "--type")
        return try_to_type();
    QCoreApplication application { argc, argv };
    TestLaunchSignals test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_launchsignals.moc"
