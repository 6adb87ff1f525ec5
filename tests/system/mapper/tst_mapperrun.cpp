// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldnamespace.h"
#include "mapperuser.h"
#include "privatebustest.h"
#include "userterminal.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <csignal>
#include <functional>
#include <grp.h>
#include <pwd.h>
#include <unistd.h>

using namespace nestbox::test;

namespace {

constexpr uid_t anna = 1000;

QString profile(qint64 outside, int count = 1000)
{
    const QString path = QStringLiteral("/run/nestbox/%1.nestbox.json").arg(outside);
    const QByteArray rows = "[{\"inside\":0,\"outside\":" + QByteArray::number(outside)
        + ",\"count\":" + QByteArray::number(count) + "}]";
    write_file(path,
        R"({"nestbox":1,"name":"T","levels":[{"uid":)" + rows + R"(,"gid":)" + rows
            + R"(,"setgroups":"deny"}],"program":{"command":["id","-u"]}})");
    return path;
}

bool has_processes(uid_t user)
{
    for (const QString& entry : QDir("/proc").entryList(QDir::Dirs))
        if (status_of(entry.toInt(), "Uid").startsWith(QByteArray::number(user)))
            return true;
    return false;
}

/// nestbox run by anna, without a terminal.
class Run : public QProcess
{
public:
    explicit Run(
        const QString& bin, const QStringList& arguments, const QString& bus = {}, const QString& command = "run")
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!bus.isEmpty())
            environment.insert("DBUS_SYSTEM_BUS_ADDRESS", bus);
        setProcessEnvironment(environment);
        setChildProcessModifier([] {
            if (setgroups(0, nullptr) != 0 || setresgid(anna, anna, anna) != 0 || setresuid(anna, anna, anna) != 0
                || setsid() < 0)
                _exit(1);
        });
        start(bin + "/nestbox", QStringList { command } + arguments);
    }
    bool ended() { return waitForFinished(120'000); }
};

} // namespace

/// `nestbox run` as it is installed, where the mapper has to write the maps.
class TestMapperRun : public PrivateBusTest
{
    Q_OBJECT

private slots:
    void installs();
    void offers_the_route_where_the_mapper_is_installed();
    void runs_under_the_maps_that_a_rule_gives();
    void nests_further_levels_and_namespaces();
    void makes_a_private_root();
    void says_why_not_data();
    void says_why_not();
    void asks_on_the_terminal_data();
    void asks_on_the_terminal();
    void ends_the_question_with_itself();
    void says_that_the_mapper_ended();
    void leaves_nothing_behind();

private:
    QString m_bin;
};

void TestMapperRun::installs()
{
    m_bin = install_programs();
    QVERIFY(!m_bin.isEmpty());
}

void TestMapperRun::offers_the_route_where_the_mapper_is_installed()
{
    for (const char* program : { "", "none" }) {
        const QString kept = hide_mapper(program);
        Run check(m_bin, { "--json", profile(2000) }, {}, "check");
        const bool ended = check.ended();
        show_mapper(kept);
        QVERIFY(ended);
        const QByteArray said = check.readAllStandardOutput();
        QVERIFY2(said.contains(*program ? "\"impossible\"" : "\"administrator\""), said.constData());
        QCOMPARE(check.exitCode(), *program ? 1 : 0);
    }
}

void TestMapperRun::runs_under_the_maps_that_a_rule_gives()
{
    Run run(m_bin, { profile(2000), "--", "/bin/sh", "-c", "id -u; id -g; read answer; exit 7" });
    while (run.bytesAvailable() < 4)
        QVERIFY2(run.waitForReadyRead(120'000), run.readAllStandardError().constData());
    QCOMPARE(run.readAllStandardOutput(), "0\n0\n");
    const auto program = static_cast<pid_t>(run.processId()); // nestbox has become the launcher, and that the program
    QCOMPARE(proc_text(program, "uid_map"), "0 2000 1000");
    QCOMPARE(proc_text(program, "gid_map"), "0 2000 1000");
    QCOMPARE(proc_text(program, "setgroups"), "deny");
    QCOMPARE(status_of(program, "Uid"), "2000 2000 2000 2000");
    QCOMPARE(status_of(program, "Gid"), "2000 2000 2000 2000");
    QTRY_VERIFY_WITH_TIMEOUT(!has_processes(anna), deadline); // who asked has ended,
    QTRY_COMPARE_WITH_TIMEOUT(children_of(program).size(), 0, deadline); // and is not the program's to bury
    run.write("go\n");
    QVERIFY(run.ended());
    QCOMPARE(run.exitCode(), 7);
    QCOMPARE(run.readAllStandardError(), "");
}

/// Only the first level needs the mapper; what comes below is the launcher's own.
void TestMapperRun::nests_further_levels_and_namespaces()
{
    const QString path = "/run/nestbox/nested.nestbox.json";
    const QByteArray outer = R"([{"inside":0,"outside":2000,"count":1000}])";
    const QByteArray inner = R"([{"inside":0,"outside":500,"count":10}])";
    write_file(path,
        R"({"nestbox":1,"name":"T","levels":[{"uid":)" + outer + R"(,"gid":)" + outer + R"(},{"uid":)" + inner
            + R"(,"gid":)" + inner + R"(}],"program":{"command":["sh","-c","id -u; cat /proc/self/uid_map; echo $$"]},)"
            + R"("isolation":{"namespaces":["pid"]}})");
    Run run(m_bin, { path });
    QVERIFY(run.ended());
    const QByteArray said = run.readAllStandardOutput().simplified();
    QVERIFY2(said.startsWith("0 0 500 10 "), said + run.readAllStandardError());
    QCOMPARE(run.exitCode(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!has_processes(anna), deadline);
}

/// The namespace around the only level has the maps that the mapper writes; the level itself is the launcher's.
void TestMapperRun::makes_a_private_root()
{
    const QString path = "/run/nestbox/private.nestbox.json";
    const QByteArray rows = R"([{"inside":0,"outside":2000,"count":1000}])";
    write_file(path,
        R"({"nestbox":1,"name":"T","levels":[{"uid":)" + rows + R"(,"gid":)" + rows
            + R"(}],"program":{"command":["sh","-c","id -u; cat /proc/self/uid_map; touch /x; stat -c %u /x; ls /"]},)"
            + R"("isolation":{"namespaces":["mount","pid"],"root":"private","mounts":[{"bind":"/usr","at":"/usr",)"
            + R"("read_only":true}]}})");
    Run run(m_bin, { path });
    QVERIFY(run.ended());
    const QByteArray said = run.readAllStandardOutput().simplified();
    QVERIFY2(said.startsWith("0 0 2000 1000 0 ") && said.endsWith(" usr x"), said + run.readAllStandardError());
    QCOMPARE(run.exitCode(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!has_processes(anna), deadline);
}

void TestMapperRun::says_why_not_data()
{
    QTest::addColumn<qint64>("outside");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("bus");
    QTest::addColumn<QString>("said");
    const auto row
        = [](const char* name, qint64 outside, const char* said, const char* service = "", const char* bus = "") {
              QTest::newRow(name) << outside << QString(service) << QString(bus) << QString(said);
          };
    row("a rule refuses", 3000, "A rule of this machine refuses you these IDs.");
    row("nobody can be asked", 9000, "this session has no dialog to ask for it");
    row("an ID of the mapper", 900, "an ID that is given to nobody");
    row("no mapper", 2000, "mapper is not installed here", "none");
    row("a mapper that does not start", 2000, "installed and cannot be started", "/bin/false");
    row("no bus", 2000, "system message bus cannot be reached", "", "unix:path=/nowhere");
}

void TestMapperRun::says_why_not()
{
    QFETCH(qint64, outside);
    QFETCH(QString, service);
    QFETCH(QString, bus);
    QFETCH(QString, said);
    const QString kept = hide_mapper(service);
    Run run(m_bin, { profile(outside, 10), "--", "/bin/echo", "started" }, bus);
    const bool ended = run.ended();
    show_mapper(kept);
    QVERIFY(ended);
    const QString error = QString::fromUtf8(run.readAllStandardError());
    QVERIFY2(error.startsWith("nestbox: ") && error.contains(said) && error.count('\n') == 1, qPrintable(error));
    QCOMPARE(run.exitCode(), 125);
    QCOMPARE(run.readAllStandardOutput(), "");
    QTRY_VERIFY_WITH_TIMEOUT(!has_processes(anna), deadline);
}

void TestMapperRun::asks_on_the_terminal_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<int>("status");
    QTest::newRow("right") << QByteArray(password) << QByteArray("identity 0") << 0;
    QTest::newRow("wrong") << QByteArray("guess") << QByteArray("the password was wrong") << 125;
}

void TestMapperRun::asks_on_the_terminal()
{
    if (QStandardPaths::findExecutable("pkttyagent").isEmpty())
        SKIP_UNLESS_IT_MUST_WORK("needs pkttyagent");
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, shown);
    QFETCH(int, status);
    UserTerminal terminal(
        anna, { m_bin + "/nestbox", "run", profile(9000, 10), "--", "/bin/sh", "-c", "echo identity $(id -u)" });
    QVERIFY2(terminal.shows("Password:"), terminal.shown().constData());
    QVERIFY2(terminal.shown().contains("9000-9009") && terminal.shown().contains("anna (1000)"),
        terminal.shown().constData());
    QVERIFY(terminal.type_secretly(typed));
    const int ended = terminal.status();
    QVERIFY2(terminal.shown().contains(shown), terminal.shown().constData());
    QCOMPARE(ended, status);
    QTRY_VERIFY_WITH_TIMEOUT(!has_processes(anna), deadline);
}

void TestMapperRun::ends_the_question_with_itself()
{
    if (QStandardPaths::findExecutable("pkttyagent").isEmpty())
        SKIP_UNLESS_IT_MUST_WORK("needs pkttyagent");
    {
        UserTerminal terminal(anna, { m_bin + "/nestbox", "run", profile(9000, 10) });
        QVERIFY2(terminal.shows("Password:"), terminal.shown().constData());
        QCOMPARE(children_of(mapper()).size(), 1);
        terminal.type("\x03"); // Control-C
    }
    QTRY_VERIFY_WITH_TIMEOUT(children_of(mapper()).isEmpty(), deadline);
    QTRY_VERIFY_WITH_TIMEOUT(!has_processes(anna), deadline);
}

void TestMapperRun::says_that_the_mapper_ended()
{
    if (QStandardPaths::findExecutable("pkttyagent").isEmpty())
        SKIP_UNLESS_IT_MUST_WORK("needs pkttyagent");
    UserTerminal terminal(anna, { m_bin + "/nestbox", "run", profile(9000, 10) });
    QVERIFY2(terminal.shows("Password:"), terminal.shown().constData());
    kill(mapper(), SIGKILL);
    QCOMPARE(terminal.status(), 125);
    QVERIFY2(terminal.shown().contains("The mapper ended without an answer"), terminal.shown().constData());
}

void TestMapperRun::leaves_nothing_behind()
{
    QTRY_VERIFY_WITH_TIMEOUT(!has_processes(anna), deadline);
    QTRY_VERIFY_WITH_TIMEOUT(children_of(mapper()).isEmpty(), deadline);
}

int main(int argc, char* argv[])
{
    return PrivateBusTest::run<TestMapperRun>(argc, argv);
}

#include "tst_mapperrun.moc"
