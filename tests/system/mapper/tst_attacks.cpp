// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldnamespace.h"
#include "mapperuser.h"
#include "privatebustest.h"
#include "stoppedworker.h"
#include "tests/support/childprocess.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <grp.h>
#include <memory>
#include <sys/capability.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace nestbox::test;

namespace {

const QStringList ask_the_administrator { "--agent", "--uid", "0 9000 10", "--gid", "0 9000 10" };
const QByteArray right_password = QByteArray("password ") + password;
const QByteArray service_ids = "900 900 900 900";
const QByteArray two_capabilities = "00000000000000c0";

/// What `body` returns when the user runs it.
int as_user(uid_t user, const std::function<int()>& body)
{
    return run_in_child([&] {
        return setgroups(0, nullptr) == 0 && setresgid(user, user, user) == 0 && setresuid(user, user, user) == 0
            ? body()
            : 255;
    }).exit_status;
}

/// 0 if the user can do nothing to the process: no signal, no trace, no look into it.
int power_over(pid_t process)
{
    int power = 0;
    for (const int signal : { 0, SIGSTOP, SIGCONT, SIGTERM, SIGKILL })
        power |= kill(process, signal) == 0 || errno != EPERM ? 1 : 0;
    power |= ptrace(PTRACE_ATTACH, process, nullptr, nullptr) == 0 || errno != EPERM ? 2 : 0;
    power |= ptrace(PTRACE_SEIZE, process, nullptr, nullptr) == 0 || errno != EPERM ? 4 : 0;
    for (const char* file : { "mem", "environ", "maps", "fd/0", "ns/user", "syscall" })
        power |= open(QStringLiteral("/proc/%1/%2").arg(process).arg(file).toLocal8Bit(), O_RDONLY) >= 0 ? 8 : 0;
    return power;
}

} // namespace

/// What the caller, who is the owner of the namespace, can do to those who serve him; and what they hold.
class TestAttacks : public PrivateBusTest
{
    Q_OBJECT

private slots:
    void the_service_holds_two_capabilities();
    void the_worker_holds_two_capabilities_and_the_owners_effective_id();
    void the_joiner_is_the_owners_and_holds_nothing();
    void the_owner_has_no_power_over_the_worker();
    void a_joiner_that_is_stopped_is_not_waited_for();
    void a_joiner_that_is_killed_maps_nothing();
    void a_joiner_that_is_traced_delays_nothing();
    void the_kernel_would_map_group_0();
    void nothing_stays_behind();

private:
    /// A worker of the user that is held between authorisation and writing.
    void reach_the_joiner(MapperUser& user, std::unique_ptr<StoppedWorker>& worker);
    pid_t m_worker = -1;
};

void TestAttacks::reach_the_joiner(MapperUser& user, std::unique_ptr<StoppedWorker>& worker)
{
    user.say("call");
    QVERIFY(user.hear("prompt") != "(nothing)");
    const QList<pid_t> workers = children_of(mapper());
    QCOMPARE(workers.size(), 1);
    m_worker = workers.first();
    worker = std::make_unique<StoppedWorker>(m_worker);
    user.say(right_password);
    QVERIFY(worker->has_joiner());
}

void TestAttacks::the_service_holds_two_capabilities()
{
    const pid_t service = mapper();
    QCOMPARE(status_of(service, "Uid"), service_ids);
    QCOMPARE(status_of(service, "Gid"), "901 901 901 901");
    QCOMPARE(status_of(service, "Groups"), "");
    for (const char* set : { "CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb" })
        QCOMPARE(status_of(service, set), two_capabilities);
    QCOMPARE(status_of(service, "NoNewPrivs"), "1");
    QCOMPARE(as_user(first_user, [&] { return power_over(service); }), 0);
}

void TestAttacks::the_worker_holds_two_capabilities_and_the_owners_effective_id()
{
    MapperUser user(0, ask_the_administrator);
    std::unique_ptr<StoppedWorker> worker;
    reach_the_joiner(user, worker);
    QCOMPARE(status_of(m_worker, "Uid"), "900 5000 900 5000"); // real, effective, saved, file system
    QCOMPARE(status_of(m_worker, "Gid"), "901 901 901 901");
    QCOMPARE(status_of(m_worker, "Groups"), "");
    for (const char* set : { "CapPrm", "CapEff", "CapBnd" })
        QCOMPARE(status_of(m_worker, set), two_capabilities);
    QCOMPARE(status_of(m_worker, "NoNewPrivs"), "1");
    QCOMPARE(proc_text(user.held(), "uid_map"), "");
    worker.reset();
    QCOMPARE(user.hear("reply"), "applied");
}

void TestAttacks::the_joiner_is_the_owners_and_holds_nothing()
{
    MapperUser user(0, ask_the_administrator);
    std::unique_ptr<StoppedWorker> worker;
    reach_the_joiner(user, worker);
    const pid_t joiner = worker->joiner();
    worker->release_joiner(0);
    const QString there = QStringLiteral("/proc/%1/ns/user");
    QTRY_COMPARE_WITH_TIMEOUT(QFile::symLinkTarget(there.arg(joiner)).section('/', -1),
        QFile::symLinkTarget(there.arg(user.held())).section('/', -1), deadline);
    QTRY_COMPARE_WITH_TIMEOUT(status_of(joiner, "State").left(1), "S", deadline); // it waits
    QCOMPARE(status_of(joiner, "Uid"), "5000 5000 5000 5000");
    QCOMPARE(status_of(joiner, "Gid"), "5000 5000 5000 5000");
    QCOMPARE(status_of(joiner, "Groups"), "5000 7500"); // none was dropped: a group may be what keeps him out
    QCOMPARE(status_of(joiner, "NoNewPrivs"), "1");
    QCOMPARE(descriptors_of(joiner), 1); // the pipe on which it said that it is inside
    worker.reset();
    QCOMPARE(user.hear("reply"), "applied");
}

void TestAttacks::the_owner_has_no_power_over_the_worker()
{
    MapperUser user(0, ask_the_administrator);
    user.say("call");
    QVERIFY(user.hear("prompt") != "(nothing)");
    const pid_t waiting = children_of(mapper()).value(0, -1);
    QCOMPARE(as_user(first_user, [&] { return power_over(waiting); }), 0);
    user.say("dismiss");
    QCOMPARE(user.hear("reply"), "Dismissed");

    std::unique_ptr<StoppedWorker> worker;
    reach_the_joiner(user, worker);
    QCOMPARE(as_user(first_user, [&] { return power_over(m_worker); }), 0);
    worker.reset();
    QCOMPARE(user.hear("reply"), "applied");
}

void TestAttacks::a_joiner_that_is_stopped_is_not_waited_for()
{
    MapperUser user(0, ask_the_administrator);
    std::unique_ptr<StoppedWorker> worker;
    reach_the_joiner(user, worker);
    const pid_t joiner = worker->joiner();
    worker->release_joiner(SIGSTOP);
    worker.reset();
    QCOMPARE(user.hear("reply"), "Failed");
    QCOMPARE(proc_text(user.held(), "uid_map"), "");
    QCOMPARE(proc_text(user.held(), "gid_map"), "");
    QTRY_COMPARE_WITH_TIMEOUT(status_of(joiner, "State"), "", deadline);
}

void TestAttacks::a_joiner_that_is_killed_maps_nothing()
{
    MapperUser user(0, ask_the_administrator);
    std::unique_ptr<StoppedWorker> worker;
    reach_the_joiner(user, worker);
    const pid_t joiner = worker->joiner();
    worker->release_joiner(0);
    QTRY_COMPARE_WITH_TIMEOUT(status_of(joiner, "State").left(1), "S", deadline);
    QCOMPARE(as_user(first_user, [&] { return kill(joiner, SIGKILL); }), 0);
    QTRY_COMPARE(status_of(joiner, "State").left(1), "Z"); // its parent, the worker, is stopped
    worker.reset();
    QCOMPARE(user.hear("reply"), "Failed");
    QCOMPARE(proc_text(user.held(), "uid_map"), "");
    QCOMPARE(proc_text(user.held(), "gid_map"), "");
}

void TestAttacks::a_joiner_that_is_traced_delays_nothing()
{
    MapperUser user(0, ask_the_administrator);
    std::unique_ptr<StoppedWorker> worker;
    reach_the_joiner(user, worker);
    const pid_t joiner = worker->joiner();
    worker->release_joiner(0);
    QTRY_COMPARE_WITH_TIMEOUT(status_of(joiner, "State").left(1), "S", deadline);
    int traced[2];
    QCOMPARE(pipe(traced), 0);
    const pid_t tracer = fork();
    if (tracer == 0) { // keeps the joiner and never looks at it again
        const bool good = setgroups(0, nullptr) == 0 && setresgid(first_user, first_user, first_user) == 0
            && setresuid(first_user, first_user, first_user) == 0
            && ptrace(PTRACE_SEIZE, joiner, nullptr, PTRACE_O_TRACEEXIT) == 0;
        (void)!write(traced[1], good ? "y" : "n", 1);
        while (good)
            pause();
        _exit(1);
    }
    char answer = 0;
    QCOMPARE(read(traced[0], &answer, 1), 1);
    QCOMPARE(answer, 'y');
    worker.reset();
    QCOMPARE(user.hear("reply"), "applied"); // what the administrator granted, and no other
    QCOMPARE(proc_text(user.held(), "uid_map"), "0 9000 10");
    QTRY_VERIFY_WITH_TIMEOUT(children_of(mapper()).isEmpty(), deadline);
    kill(tracer, SIGKILL);
    waitpid(tracer, nullptr, 0);
    QTRY_COMPARE_WITH_TIMEOUT(status_of(joiner, "State"), "", deadline);
    close(traced[0]);
    close(traced[1]);
}

/// Why the mapper has to refuse outside group 0 itself: CAP_SETGID and the owner's effective UID are enough for it.
void TestAttacks::the_kernel_would_map_group_0()
{
    const MapperUser user(0, {});
    const int written = run_in_child([&] {
        if (prctl(PR_SET_KEEPCAPS, 1) != 0 || setgroups(0, nullptr) != 0 || setresgid(901, 901, 901) != 0
            || setresuid(900, 900, 900) != 0)
            return 1;
        const auto set_gid = [] {
            const cap_value_t only[] { CAP_SETGID, CAP_SETUID };
            cap_t set = cap_init();
            cap_set_flag(set, CAP_PERMITTED, 2, only, CAP_SET);
            cap_set_flag(set, CAP_EFFECTIVE, 2, only, CAP_SET);
            return cap_set_proc(set) == 0;
        };
        if (!set_gid() || setresuid(-1U, first_user, -1U) != 0)
            return 2;
        const auto write_to = [&](const char* file, const char* text) {
            const int fd = open(QStringLiteral("/proc/%1/%2").arg(user.held()).arg(file).toLocal8Bit(), O_WRONLY);
            return write(fd, text, strlen(text)) == static_cast<ssize_t>(strlen(text));
        };
        return (write_to("uid_map", "0 0 1") ? 4 : 0) + (write_to("gid_map", "0 0 1") ? 8 : 0);
    }).exit_status;
    QCOMPARE(written, 8); // the UID needs CAP_SETFCAP, the GID does not
    QCOMPARE(proc_text(user.held(), "gid_map"), "0 0 1");
}

void TestAttacks::nothing_stays_behind()
{
    QTRY_VERIFY_WITH_TIMEOUT(children_of(mapper()).isEmpty(), deadline);
    for (const QString& entry : QDir("/proc").entryList(QDir::Dirs))
        QVERIFY2(!status_of(entry.toInt(), "Uid").startsWith("5000"), qPrintable(entry));
}

int main(int argc, char* argv[])
{
    return PrivateBusTest::run<TestAttacks>(argc, argv);
}

#include "tst_attacks.moc"
