// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapperuser.h"
#include "privatebustest.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <csignal>

using namespace nestbox::test;

namespace {

const QByteArray two_capabilities = "00000000000000c0";
const QStringList as_the_unit_does { "--reuid=900", "--regid=901", "--clear-groups", "--inh-caps=-all,+setuid,+setgid",
    "--ambient-caps=-all,+setuid,+setgid", "--bounding-set=-all,+setuid,+setgid" };

struct Output
{
    int status = -1;
    QString text;
};

Output output_of(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll() };
}

QDBusMessage ask(const QString& interface, const QString& member, const QVariantList& arguments = {})
{
    auto message = QDBusMessage::createMethodCall("org.nestbox.Mapper1", "/org/nestbox/Mapper1", interface, member);
    message.setArguments(arguments);
    return QDBusConnection::systemBus().call(message);
}

} // namespace

/// Where the files lie, what the system makes of them, and that the mapper has one state of privileges or does not run.
class TestInstallation : public PrivateBusTest
{
    Q_OBJECT

private slots:
    void each_file_is_where_it_is_read_data();
    void each_file_is_where_it_is_read();
    void polkit_knows_the_action();
    void the_bus_lets_nobody_else_own_the_name();
    void the_bus_lets_through_the_method_alone();
    void introspection_shows_the_interface();
    void one_state_of_privileges_however_started_data();
    void one_state_of_privileges_however_started();
    void does_not_run_in_another_state_data();
    void does_not_run_in_another_state();
    void systemd_understands_the_unit();
};

void TestInstallation::each_file_is_where_it_is_read_data()
{
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const QString& path) { QTest::newRow(name) << path; };
    row("action", "/usr/share/polkit-1/actions/org.nestbox.mapper.policy");
    row("bus policy", "/usr/share/dbus-1/system.d/org.nestbox.Mapper1.conf");
    row("activation", "/usr/share/dbus-1/system-services/org.nestbox.Mapper1.service");
    row("interface", "/usr/share/dbus-1/interfaces/org.nestbox.Mapper1.xml");
    row("unit", "/usr/lib/systemd/system/nestbox-mapper.service");
    row("account", "/usr/lib/sysusers.d/nestbox-mapper.conf");
    row("man page", NESTBOX_MANDIR "/man8/nestbox-mapper.8");
    row("example rule", NESTBOX_DOCDIR "/examples/60-nestbox-mapper.rules");
    row("AppArmor profile, not active", NESTBOX_DOCDIR "/apparmor/nestbox-launch");
    row("program", mapper_program());
}

void TestInstallation::each_file_is_where_it_is_read()
{
    QFETCH(QString, path);
    const QFileInfo file(path);
    QVERIFY2(file.isFile() && file.ownerId() == 0, qPrintable(path));
    QVERIFY2(!file.permission(QFile::WriteGroup) && !file.permission(QFile::WriteOther), qPrintable(path));
    QFile text(path);
    QVERIFY(text.open(QIODevice::ReadOnly));
    const QByteArray content = text.readAll();
    QVERIFY2(!content.contains("@CMAKE") && !content.contains("/usr/local/share/polkit"), qPrintable(path));
    QVERIFY(!QFile::exists("/etc/apparmor.d/nestbox-launch"));
}

void TestInstallation::polkit_knows_the_action()
{
    const QString action
        = output_of("pkaction", { "--verbose", "--action-id", "org.nestbox.mapper.apply-maps" }).text.simplified();
    for (const char* part : { "implicit any: auth_admin implicit inactive: auth_admin implicit active: auth_admin ",
             "org.freedesktop.policykit.owner -> unix-user:nestbox-mapper" })
        QVERIFY2((action + ' ').contains(part), qPrintable(action));
}

void TestInstallation::the_bus_lets_nobody_else_own_the_name()
{
    (void)mapper();
    kill(owner_of("org.nestbox.Mapper1"), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(owner_of("org.nestbox.Mapper1"), -1, deadline);
    QVERIFY(!QDBusConnection::systemBus().registerService("org.nestbox.Mapper1")); // although we are root
}

void TestInstallation::the_bus_lets_through_the_method_alone()
{
    const QString denied = "org.freedesktop.DBus.Error.AccessDenied";
    QCOMPARE(ask("org.freedesktop.DBus.Properties", "GetAll", { "org.nestbox.Mapper1" }).errorName(), denied);
    QCOMPARE(ask("org.nestbox.Mapper1", "drop_requests", { "a", "b", "" }).errorName(), denied);
    QCOMPARE(ask("", "ApplyMaps").errorName(), denied);
    QCOMPARE(ask("org.nestbox.Mapper1", "ApplyMaps").errorName(), "org.freedesktop.DBus.Error.UnknownMethod");
}

void TestInstallation::introspection_shows_the_interface()
{
    const QString xml = ask("org.freedesktop.DBus.Introspectable", "Introspect").arguments().value(0).toString();
    QCOMPARE(xml.count("<method name=\"ApplyMaps\">"), 1);
    const QString ours = xml.section("<interface name=\"org.nestbox.Mapper1\">", 1).section("</interface>", 0, 0);
    QCOMPARE(ours.count("<method"), 1);
    QCOMPARE(ours.count("<signal"), 0);
    QCOMPARE(ours.count("<property"), 0);
    QVERIFY(QFile::exists("/usr/share/dbus-1/interfaces/org.nestbox.Mapper1.xml"));
}

void TestInstallation::one_state_of_privileges_however_started_data()
{
    QTest::addColumn<QStringList>("setpriv");
    QTest::newRow("root, by the bus") << QStringList {};
    QTest::newRow("root, with groups") << QStringList { "--groups=0,6,42" };
    QTest::newRow("as systemd's unit does") << as_the_unit_does;
}

void TestInstallation::one_state_of_privileges_however_started()
{
    QFETCH(QStringList, setpriv);
    if (const pid_t running = owner_of("org.nestbox.Mapper1"); running > 0)
        kill(running, SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(owner_of("org.nestbox.Mapper1"), -1, deadline);
    QProcess by_hand;
    if (!setpriv.isEmpty()) {
        by_hand.start("setpriv", setpriv + QStringList { mapper_program() });
        QTRY_VERIFY_WITH_TIMEOUT(owner_of("org.nestbox.Mapper1") > 0, deadline);
    }
    const pid_t service = mapper();
    QVERIFY(setpriv.isEmpty() || service == by_hand.processId());
    QCOMPARE(status_of(service, "Uid"), "900 900 900 900");
    QCOMPARE(status_of(service, "Gid"), "901 901 901 901");
    QCOMPARE(status_of(service, "Groups"), "");
    for (const char* set : { "CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb" })
        QCOMPARE(status_of(service, set), two_capabilities);
    QCOMPARE(status_of(service, "NoNewPrivs"), "1");
    MapperUser user(0, { "--uid", "0 2000 10" });
    QCOMPARE(user.ask(), "applied");
    by_hand.kill();
    by_hand.waitForFinished();
}

void TestInstallation::does_not_run_in_another_state_data()
{
    QTest::addColumn<QStringList>("setpriv");
    QTest::newRow("an ordinary user") << QStringList { "--reuid=5000", "--regid=5000", "--clear-groups" };
    QTest::newRow("the service user without capabilities")
        << QStringList { "--reuid=900", "--regid=901", "--clear-groups" };
    QStringList one = as_the_unit_does;
    one.replaceInStrings(",+setgid", "");
    QTest::newRow("with one of the two") << one;
    QStringList unlimited = as_the_unit_does;
    unlimited.removeLast();
    QTest::newRow("without the limit to the two") << unlimited;
}

void TestInstallation::does_not_run_in_another_state()
{
    QFETCH(QStringList, setpriv);
    QCOMPARE(output_of("setpriv", setpriv + QStringList { mapper_program() }).status, 1);
}

void TestInstallation::systemd_understands_the_unit()
{
    const QString unit = QFile::exists("/usr/lib/systemd/system/nestbox-mapper.service")
        ? "/usr/lib/systemd/system/nestbox-mapper.service"
        : "/lib/systemd/system/nestbox-mapper.service";
    QVERIFY(QFile::exists(unit));
    const Output verdict = output_of("systemd-analyze", { "verify", "--man=no", unit });
    if (verdict.status < 0)
        QSKIP("no systemd-analyze here");
    QVERIFY2(!verdict.text.contains("nestbox-mapper.service"), qPrintable(verdict.text));
}

int main(int argc, char* argv[])
{
    return PrivateBusTest::run<TestInstallation>(argc, argv);
}

#include "tst_installation.moc"
