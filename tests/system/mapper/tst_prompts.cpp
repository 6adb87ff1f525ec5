// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldnamespace.h"
#include "mapperuser.h"
#include "privatebustest.h"

#include <QFile>

#include <csignal>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

using namespace nestbox::test;

namespace {

// Nobody's, so that no rule decides.
const QStringList ask_the_administrator { "--agent", "--uid", "0 9000 10", "--gid", "0 9000 10" };

const QByteArray right_password = QByteArray("password ") + password;

QString prompt_of(MapperUser& user)
{
    user.say("call");
    return user.hear("prompt");
}

/// That systemd's unit sets.
int limit_of_tasks()
{
    QFile unit("/usr/lib/systemd/system/nestbox-mapper.service");
    unit.open(QIODevice::ReadOnly);
    const QByteArray text = unit.readAll();
    return text.mid(text.indexOf("TasksMax=") + 9).split('\n').first().toInt();
}

bool nothing_is_mapped(const MapperUser& user)
{
    return proc_text(user.held(), "uid_map").isEmpty() && proc_text(user.held(), "gid_map").isEmpty()
        && proc_text(user.held(), "setgroups") == "allow";
}

} // namespace

/// What happens between the question to the administrator and the answer.
class TestPrompts : public PrivateBusTest
{
    Q_OBJECT

private slots:
    void names_the_host_ids_most_dangerous_first();
    void says_whether_setgroups_is_allowed();
    void applies_after_the_right_password();
    void refuses_after_a_wrong_password();
    void refuses_when_dismissed();
    void refuses_without_an_agent();
    void asks_again_every_time();
    void ends_with_its_caller();
    void needs_no_process_in_the_namespace();
    void survives_the_end_of_polkitd();
    void never_swaps_answers();
    void lets_each_user_ask_once_and_eight_at_once();
    void answers_a_flood_and_everybody_else();
    void survives_a_flood_of_descriptors();
    void frees_prompts_that_are_held_open();
};

void TestPrompts::names_the_host_ids_most_dangerous_first()
{
    MapperUser user(0,
        { "--agent", "--uid", "0 100000 10,10 6500 1,11 33 1,12 200000 1", "--gid",
            "0 100000 1000,1000 6 1,1001 42 1,1002 7996 3,1005 7500 1" });
    const QString prompt = prompt_of(user);
    for (const char* part : { "nest0 (5000)", "33; 6500 (neighbour); 100000-100009; 200000",
             "6 (disk); 42 (shadow); 7996-7998 (docker); 7500 (labs); 100000-100999" })
        QVERIFY2(prompt.contains(part), qPrintable(prompt));
    QVERIFY2(!prompt.contains("$("), qPrintable(prompt));
    user.say("dismiss");
    QCOMPARE(user.hear("reply"), "Dismissed");
}

void TestPrompts::says_whether_setgroups_is_allowed()
{
    for (const bool allowed : { false, true }) {
        MapperUser user(0, ask_the_administrator + (allowed ? QStringList { "--setgroups" } : QStringList {}));
        const QString prompt = prompt_of(user);
        QVERIFY2(prompt.contains(allowed ? ": allow" : ": deny"), qPrintable(prompt));
        user.say(right_password);
        QCOMPARE(user.hear("reply"), "applied");
        QCOMPARE(proc_text(user.held(), "setgroups"), allowed ? "allow" : "deny");
    }
}

void TestPrompts::applies_after_the_right_password()
{
    MapperUser user(0, ask_the_administrator);
    QVERIFY(!prompt_of(user).isEmpty());
    QVERIFY(nothing_is_mapped(user));
    user.say(right_password);
    QCOMPARE(user.hear("reply"), "applied");
    QCOMPARE(proc_text(user.held(), "uid_map"), "0 9000 10");
    QCOMPARE(proc_text(user.held(), "gid_map"), "0 9000 10");
    QCOMPARE(proc_text(user.held(), "setgroups"), "deny");
}

void TestPrompts::refuses_after_a_wrong_password()
{
    MapperUser user(0, ask_the_administrator);
    QVERIFY(!prompt_of(user).isEmpty());
    user.say("password guess");
    QCOMPARE(user.hear("reply"), "Dismissed");
    QVERIFY(nothing_is_mapped(user));
}

void TestPrompts::refuses_when_dismissed()
{
    MapperUser user(0, ask_the_administrator);
    QVERIFY(!prompt_of(user).isEmpty());
    user.say("dismiss");
    QCOMPARE(user.hear("reply"), "Dismissed");
    QVERIFY(nothing_is_mapped(user));
}

void TestPrompts::refuses_without_an_agent()
{
    MapperUser user(0, ask_the_administrator.mid(1));
    QCOMPARE(user.ask(), "NoAgent");
    QVERIFY(nothing_is_mapped(user));
}

void TestPrompts::asks_again_every_time()
{
    for (int i = 0; i < 2; ++i) {
        MapperUser user(0, ask_the_administrator);
        QVERIFY(!prompt_of(user).isEmpty());
        user.say(right_password);
        QCOMPARE(user.hear("reply"), "applied");
    }
    MapperUser user(0, ask_the_administrator.mid(1));
    QCOMPARE(user.ask(), "NoAgent");
}

void TestPrompts::ends_with_its_caller()
{
    const MapperUser keeper(0, {});
    const int descriptor
        = open(QStringLiteral("/proc/%1/ns/user").arg(keeper.held()).toLocal8Bit(), O_RDONLY | O_CLOEXEC);
    MapperUser user(0, ask_the_administrator, descriptor);
    QVERIFY(!prompt_of(user).isEmpty());
    QCOMPARE(children_of(mapper()).size(), 1);
    user.kill();
    QTRY_VERIFY_WITH_TIMEOUT(children_of(mapper()).isEmpty(), deadline);
    QVERIFY(nothing_is_mapped(keeper));
    close(descriptor);
    MapperUser next(0, { "--uid", "0 2000 10" }); // the place is free again
    QCOMPARE(next.ask(), "applied");
}

void TestPrompts::needs_no_process_in_the_namespace()
{
    MapperUser user(0, ask_the_administrator);
    QVERIFY(!prompt_of(user).isEmpty());
    user.say("drop");
    user.say(right_password);
    QCOMPARE(user.hear("reply"), "applied"); // that nobody is left in there is for the caller to find out
}

void TestPrompts::survives_the_end_of_polkitd()
{
    MapperUser user(0, ask_the_administrator);
    QVERIFY(!prompt_of(user).isEmpty());
    kill(owner_of("org.freedesktop.PolicyKit1"), SIGKILL);
    QCOMPARE(user.hear("reply"), "NoAuthority");
    QVERIFY(nothing_is_mapped(user));
    MapperUser next(0, { "--uid", "0 2000 10" });
    QCOMPARE(next.ask(), "applied");
}

void TestPrompts::never_swaps_answers()
{
    for (const bool first_is_granted : { false, true }) {
        MapperUser first(0, { "--agent", "--uid", "0 9000 10" });
        MapperUser second(1, { "--agent", "--uid", "0 9100 10" });
        QVERIFY(prompt_of(first).contains("9000-9009"));
        QVERIFY(prompt_of(second).contains("9100-9109"));
        MapperUser& granted = first_is_granted ? first : second;
        MapperUser& refused = first_is_granted ? second : first;
        granted.say(right_password);
        QCOMPARE(granted.hear("reply"), "applied");
        QVERIFY(nothing_is_mapped(refused));
        refused.say("dismiss");
        QCOMPARE(refused.hear("reply"), "Dismissed");
        QCOMPARE(proc_text(granted.held(), "uid_map"), first_is_granted ? "0 9000 10" : "0 9100 10");
        QVERIFY(nothing_is_mapped(refused));
    }
}

void TestPrompts::lets_each_user_ask_once_and_eight_at_once()
{
    std::vector<std::unique_ptr<MapperUser>> asking;
    for (int i = 0; i < 8; ++i) {
        asking.push_back(std::make_unique<MapperUser>(i, ask_the_administrator));
        QVERIFY(!prompt_of(*asking.back()).isEmpty());
        if (i == 0) {
            MapperUser again(0, ask_the_administrator);
            QCOMPARE(again.ask(), "Busy");
        }
    }
    QCOMPARE(children_of(mapper()).size(), 8);
    int tasks = status_of(mapper(), "Threads").toInt();
    for (const pid_t worker : children_of(mapper()))
        tasks += status_of(worker, "Threads").toInt() + 1; // and its joiner
    QVERIFY2(tasks < limit_of_tasks(), qPrintable(QString::number(tasks)));
    MapperUser ninth(8, { "--uid", "0 2000 10" });
    QCOMPARE(ninth.ask(), "Busy");
    asking[3]->say("dismiss");
    QCOMPARE(asking[3]->hear("reply"), "Dismissed");
    QCOMPARE(ninth.ask(), "applied");
    for (const auto& user : asking)
        user->kill();
    QTRY_VERIFY_WITH_TIMEOUT(children_of(mapper()).isEmpty(), deadline);
}

void TestPrompts::answers_a_flood_and_everybody_else()
{
    MapperUser flooding(0, ask_the_administrator);
    QVERIFY(!prompt_of(flooding).isEmpty());
    const qsizetype before = descriptors_of(mapper());
    MapperUser other(1, { "--uid", "0 2000 10" });
    for (int batch = 0; batch < 20; ++batch) { // the bus itself lets a program wait for 128 answers
        flooding.say("flood 100");
        if (batch == 10)
            QCOMPARE(other.ask(), "applied");
        for (int i = 0; i < 100; ++i)
            QCOMPARE(flooding.hear("reply"), "Busy");
    }
    flooding.say(right_password);
    QCOMPARE(flooding.hear("reply"), "applied");
    QTRY_VERIFY_WITH_TIMEOUT(descriptors_of(mapper()) <= before, deadline);
}

/// Which neither get it dropped from the bus, and all that is pending with it, nor hold up its questions to the bus.
void TestPrompts::survives_a_flood_of_descriptors()
{
    MapperUser asking(1, ask_the_administrator);
    QVERIFY(!prompt_of(asking).isEmpty());
    const pid_t service = mapper();
    for (const char* flood : { "pour 3000 16", "pour 3000 1" }) {
        MapperUser pouring(0, {});
        pouring.say(flood);
        QCOMPARE(pouring.hear("poured"), "");
    }
    MapperUser other(2, { "--uid", "0 2000 10" });
    QCOMPARE(other.ask(), "applied");
    asking.say(right_password);
    QCOMPARE(asking.hear("reply"), "applied");
    QCOMPARE(mapper(), service);
}

void TestPrompts::frees_prompts_that_are_held_open()
{
    restart_mapper("3");
    std::vector<std::unique_ptr<MapperUser>> holding;
    for (int i = 0; i < 8; ++i)
        holding.push_back(std::make_unique<MapperUser>(i, ask_the_administrator));
    for (const auto& user : holding)
        user->say("call");
    for (const auto& user : holding) {
        QCOMPARE(user->hear("reply"), "Timeout");
        QVERIFY(nothing_is_mapped(*user));
    }
    QTRY_VERIFY_WITH_TIMEOUT(children_of(mapper()).isEmpty(), deadline);
    QString said = "Timeout";
    for (int tries = 0; said == "Timeout" && tries < 20; ++tries) // three seconds are short on a busy machine
        said = MapperUser(0, { "--uid", "0 2000 10" }).ask();
    QCOMPARE(said, "applied");
    holding.front()->say(right_password); // too late: polkitd has forgotten the question
    QTest::qWait(500);
    QVERIFY(nothing_is_mapped(*holding.front()));
}

int main(int argc, char* argv[])
{
    return PrivateBusTest::run<TestPrompts>(argc, argv);
}

#include "tst_prompts.moc"
