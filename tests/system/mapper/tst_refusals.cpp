// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldnamespace.h"
#include "mapperuser.h"
#include "privatebustest.h"
#include "silentfilesystem.h"

#include <csignal>
#include <fcntl.h>
#include <functional>
#include <pty.h>
#include <pwd.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace nestbox::test;

namespace {

/// "INSIDE OUTSIDE 1" for `count` neighbours.
QStringList single_rows(int count, qint64 inside = 0, qint64 outside = 2000)
{
    QStringList rows;
    for (int i = 0; i < count; ++i)
        rows << QStringLiteral("%1 %2 1").arg(inside + i).arg(outside + i);
    return rows;
}

/// Kernel text of 4086 bytes and a row of so many more.
QString page_of_text(int more)
{
    return (single_rows(227, 1'000'000'000) << QString("%1 2500 1").arg(more == 10 ? 10 : 9)).join(',');
}

/// Every second ID, so that none merge.
QString separate_rows(int count)
{
    QStringList rows { "0 2000 2" };
    for (int i = 1; i < count; ++i)
        rows << QStringLiteral("%1 %2 1").arg(i * 2).arg(2000 + i * 3);
    return rows.join(',');
}

QString one_row(uid_t outside)
{
    return QStringLiteral("0 2000 1,1 %1 1").arg(outside);
}

int open_namespace(pid_t process, const char* kind = "user")
{
    return open(QStringLiteral("/proc/%1/ns/%2").arg(process).arg(kind).toLocal8Bit(), O_RDONLY | O_CLOEXEC);
}

void expect_untouched(const MapperUser& user)
{
    QCOMPARE(proc_text(user.held(), "uid_map"), "");
    QCOMPARE(proc_text(user.held(), "gid_map"), "");
    QCOMPARE(proc_text(user.held(), "setgroups"), "allow");
}

} // namespace

/// What the mapper does when it is asked properly, and each way of asking that it refuses before anybody is asked.
class TestRefusals : public PrivateBusTest
{
    Q_OBJECT

private slots:
    void writes_what_the_rules_allow_data();
    void writes_what_the_rules_allow();
    void obeys_the_rules_that_refuse();
    void keeps_setgroups_as_consented();
    void refuses_ranges_data();
    void refuses_ranges();
    void refuses_descriptors_data();
    void refuses_descriptors();
    void refuses_a_descriptor_that_is_not_there();
    void refuses_somebody_elses_namespace();
    void refuses_a_grandchild();
    void never_writes_a_map_twice();
    void never_promises_a_setgroups_that_is_denied();
    void refuses_root();
    void refuses_a_caller_without_account();
    void refuses_a_caller_that_is_gone();
    void never_touches_a_foreign_file_system();
};

void TestRefusals::writes_what_the_rules_allow_data()
{
    QTest::addColumn<QString>("uid");
    QTest::addColumn<QString>("gid");
    QTest::addColumn<bool>("allow_setgroups");
    QTest::newRow("both") << "0 2000 1000" << "0 2000 1000" << false;
    QTest::newRow("setgroups") << "0 2000 1000" << "5 2000 10" << true;
    QTest::newRow("users only") << "0 2000 1000" << "" << false;
    QTest::newRow("groups only") << "" << "0 2000 1000" << false;
    QTest::newRow("unsorted, five") << "9 2000 1,7 2001 1,5 2002 1,3 2003 1,1 2004 1" << "0 2000 1000" << false;
    QTest::newRow("the top") << "4294967293 2000 2" << "0 2000 2,2 4294967290 5" << false;
    QTest::newRow("340 ranges") << single_rows(340).join(',') << "0 2000 1000" << false;
    QTest::newRow("4095 bytes") << page_of_text(9) << "0 2000 1000" << false;
    QTest::newRow("16 intervals") << separate_rows(8) << separate_rows(8) << false;
}

void TestRefusals::writes_what_the_rules_allow()
{
    QFETCH(QString, uid);
    QFETCH(QString, gid);
    QFETCH(bool, allow_setgroups);
    QStringList arguments { "--uid", uid, "--gid", gid };
    if (allow_setgroups)
        arguments << "--setgroups";
    MapperUser user(0, arguments);
    QCOMPARE(user.ask(), "applied");
    const auto sorted = [](QByteArray text) {
        QByteArrayList rows = text.split(',');
        std::ranges::sort(rows);
        return rows;
    };
    QCOMPARE(sorted(proc_text(user.held(), "uid_map")), sorted(uid.toLocal8Bit()));
    QCOMPARE(sorted(proc_text(user.held(), "gid_map")), sorted(gid.toLocal8Bit()));
    QCOMPARE(proc_text(user.held(), "setgroups"), allow_setgroups ? "allow" : "deny");
}

void TestRefusals::obeys_the_rules_that_refuse()
{
    MapperUser user(0, { "--uid", "0 3000 1000", "--gid", "0 3000 1000" });
    QCOMPARE(user.ask(), "NotAuthorized");
    expect_untouched(user);
    QTRY_VERIFY_WITH_TIMEOUT(children_of(mapper()).isEmpty(), deadline);
}

void TestRefusals::keeps_setgroups_as_consented()
{
    MapperUser careful(0, { "--uid", "0 4000 10", "--gid", "0 4000 10" });
    QCOMPARE(careful.ask(), "applied");
    MapperUser greedy(0, { "--uid", "0 4000 10", "--gid", "0 4000 10", "--setgroups" });
    QCOMPARE(greedy.ask(), "NotAuthorized");
    expect_untouched(greedy);
}

void TestRefusals::refuses_ranges_data()
{
    QTest::addColumn<QString>("uid");
    QTest::addColumn<QString>("gid");
    QTest::addColumn<QString>("error");
    const QString good = "0 2000 1000";
    const auto for_both = [&](const char* name, const QString& rows, const char* error) {
        QTest::addRow("uid: %s", name) << rows << good << error;
        QTest::addRow("gid: %s", name) << good << rows << error;
    };
    QTest::newRow("nothing") << "" << "" << "InvalidRanges";
    for_both("341 ranges", single_rows(341).join(','), "InvalidRanges");
    for_both("10000 ranges", single_rows(10000).join(','), "InvalidRanges");
    for_both("4096 bytes", page_of_text(10), "InvalidRanges");
    for_both("inside 4294967295", "4294967295 2000 1", "InvalidRanges");
    for_both("outside 4294967295", "0 4294967295 1", "InvalidRanges");
    for_both("inside past the end", "4294967294 2000 2", "InvalidRanges");
    for_both("outside past the end", "0 4294967290 6", "InvalidRanges");
    for_both("overlap inside", "0 2000 10,9 2100 10", "InvalidRanges");
    for_both("overlap outside", "0 2000 10,100 2009 10", "InvalidRanges");
    for_both("count 0", "0 2000 0", "InvalidRanges");
    for_both("outside 0", "0 0 1", "ForbiddenId");
    for_both("outside 0, not alone", "0 2000 10,10 0 1", "ForbiddenId");
    for_both("outside 0 in a range", "0 0 100000", "ForbiddenId");
    for_both("one among 339 harmless", (single_rows(339) << "400 0 1").join(','), "ForbiddenId");
    for (const char* name : { "nestbox-mapper", "polkitd", "messagebus" }) {
        const passwd account = *getpwnam(name);
        QTest::addRow("user %s", name) << one_row(account.pw_uid) << good << "ForbiddenId";
        QTest::addRow("group %s", name) << good << one_row(account.pw_gid) << "ForbiddenId";
    }
    QTest::newRow("17 intervals") << separate_rows(8) << separate_rows(9) << "TooManyIntervals";
    QTest::newRow("17 intervals of one kind") << separate_rows(17) << "" << "TooManyIntervals";
}

void TestRefusals::refuses_ranges()
{
    QFETCH(QString, uid);
    QFETCH(QString, gid);
    QFETCH(QString, error);
    MapperUser user(0, { "--uid", uid, "--gid", gid });
    QCOMPARE(user.ask(), error);
    expect_untouched(user);
}

void TestRefusals::refuses_descriptors_data()
{
    using Make = std::function<int()>;
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, Make make, const char* error) { QTest::newRow(name) << make << error; };
    const auto file = [](const char* path, int flags) { return [=] { return open(path, flags | O_CLOEXEC); }; };
    row("the initial namespace", [] { return open_namespace(getpid()); }, "WrongParent");
    row("the mapper's own", [] { return open_namespace(mapper()); }, "WrongParent");
    row("without rights to ask it", file("/proc/self/ns/user", O_PATH), "WrongParent");
    for (const char* kind : { "cgroup", "ipc", "mnt", "net", "pid", "uts" })
        QTest::addRow("a %s namespace", kind)
            << Make([kind] { return open_namespace(getpid(), kind); }) << "NotANamespace";
    row("a file", file("/etc/passwd", O_RDONLY), "NotANamespace");
    row("a file with such a name", file("/run/nestbox/user:[4026531837]", O_RDWR | O_CREAT), "NotANamespace");
    row("a path", file("/etc/shadow", O_PATH), "NotANamespace");
    row("a directory", file("/", O_RDONLY), "NotANamespace");
    row("a map", file("/proc/self/uid_map", O_RDWR), "NotANamespace");
    row("a pidfd", [] { return static_cast<int>(syscall(SYS_pidfd_open, getpid(), 0)); }, "NotANamespace");
    row("a socket", [] { return socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0); }, "NotANamespace");
    row("a memory file", [] { return memfd_create("user:[1]", MFD_CLOEXEC); }, "NotANamespace");
    row("an event counter", [] { return eventfd(0, EFD_CLOEXEC); }, "NotANamespace");
    row(
        "a pipe that blocks",
        [] {
            int ends[2];
            return pipe2(ends, O_CLOEXEC) == 0 ? ends[0] : -1;
        },
        "NotANamespace");
    row(
        "a terminal that blocks",
        [] {
            int ends[2];
            return openpty(&ends[0], &ends[1], nullptr, nullptr, nullptr) == 0 ? ends[1] : -1;
        },
        "NotANamespace");
}

void TestRefusals::refuses_descriptors()
{
    QFETCH(std::function<int()>, make);
    QFETCH(QString, error);
    const int descriptor = make();
    QVERIFY(descriptor >= 0);
    MapperUser user(0, { "--uid", "0 2000 10" }, descriptor);
    QCOMPARE(user.ask(), error);
    close(descriptor);
}

void TestRefusals::refuses_a_descriptor_that_is_not_there()
{
    MapperUser user(0, {});
    user.say("call without descriptor");
    QCOMPARE(user.hear("reply"), "NotANamespace");
}

void TestRefusals::refuses_somebody_elses_namespace()
{
    const MapperUser victim(1, {});
    const int descriptor = open_namespace(victim.held());
    MapperUser thief(0, { "--uid", "0 2000 10" }, descriptor);
    QCOMPARE(thief.ask(), "NotOwner");
    expect_untouched(victim);
    close(descriptor);
}

void TestRefusals::refuses_a_grandchild()
{
    MapperUser user(0, { "--uid", "0 2000 10", "--nested" });
    QCOMPARE(user.ask(), "WrongParent");
    QCOMPARE(proc_text(user.held(), "uid_map"), "");
}

void TestRefusals::never_writes_a_map_twice()
{
    MapperUser user(0, { "--uid", "0 2000 10", "--gid", "0 2000 10", "--written" });
    QCOMPARE(user.ask(), "AlreadyMapped");
    QCOMPARE(proc_text(user.held(), "uid_map"), "0 5000 1");
    QCOMPARE(proc_text(user.held(), "gid_map"), "0 5000 1");

    MapperUser twice(0, { "--uid", "0 2000 10", "--gid", "0 2000 10" });
    QCOMPARE(twice.ask(), "applied");
    QCOMPARE(twice.ask(), "AlreadyMapped");
    QCOMPARE(proc_text(twice.held(), "uid_map"), "0 2000 10");
}

void TestRefusals::never_promises_a_setgroups_that_is_denied()
{
    MapperUser user(0, { "--uid", "0 2000 10", "--gid", "0 2000 10", "--setgroups", "--denied" });
    QCOMPARE(user.ask(), "Failed");
    QCOMPARE(proc_text(user.held(), "uid_map"), "");
}

void TestRefusals::refuses_root()
{
    MapperUser root(-static_cast<int>(first_user), { "--uid", "0 2000 10" });
    QCOMPARE(root.ask(), "InvalidCaller");
    expect_untouched(root);
}

void TestRefusals::refuses_a_caller_without_account()
{
    MapperUser user(1, { "--uid", "0 2000 10" });
    write_accounts({ "nest1" });
    QCOMPARE(user.ask(), "InvalidCaller");
    expect_untouched(user);
    write_accounts();
    QCOMPARE(user.ask(), "applied");
}

void TestRefusals::refuses_a_caller_that_is_gone()
{
    const MapperUser keeper(0, {});
    const int descriptor = open_namespace(keeper.held());
    MapperUser leaver(0, { "--uid", "0 2000 10" }, descriptor);
    const pid_t service = mapper();
    kill(service, SIGSTOP);
    leaver.say("leave");
    leaver.wait();
    kill(service, SIGCONT);
    // Its answer comes after what the one that left has set off.
    MapperUser next(1, { "--uid", "0 2000 10" });
    QCOMPARE(next.ask(), "applied");
    expect_untouched(keeper);
    QTRY_VERIFY_WITH_TIMEOUT(children_of(service).isEmpty(), deadline);
    close(descriptor);
}

void TestRefusals::never_touches_a_foreign_file_system()
{
    const SilentFileSystem silent;
    if (silent.descriptor() < 0)
        QSKIP("this machine has no FUSE");
    MapperUser user(0, { "--uid", "0 2000 10" }, silent.descriptor());
    QCOMPARE(user.ask(), "NotANamespace");
    QCOMPARE(silent.unanswered(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(children_of(mapper()).isEmpty(), deadline);
}

int main(int argc, char* argv[])
{
    return PrivateBusTest::run<TestRefusals>(argc, argv);
}

#include "tst_refusals.moc"
