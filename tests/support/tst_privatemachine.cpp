// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mustwork.h"
#include "privatemachine.h"

#include <QFile>
#include <QTest>
#include <unistd.h>

using nestbox::test::PrivateMachine;

namespace {

const PrivateMachine::User root { .name = "root", .groups = {} };
const PrivateMachine::User ann { .name = "ann", .uid = 4321, .gid = 4321, .groups = { 77 } };

std::string read_file(const QString& path)
{
    QFile file { path };
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string {};
}

} // namespace

class TestPrivateMachine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!PrivateMachine::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root and the right to mount");
    }

    void runsAsAPrivateUser()
    {
        PrivateMachine machine;
        machine.add_user(ann);
        machine.delegate("ann", "100000", "65536");
        const auto result
            = machine.run(ann, { "sh", "-c", "id -un; id -G; echo $HOME $X; cat /etc/subgid; exit 3" }, { "X=y" });
        QVERIFY2(result.exit_status == 3, result.describe().c_str());
        QCOMPARE(result.out, std::string { "ann\n4321 77\n/tmp y\nann:100000:65536\n" });
    }

    void leavesTheMachineAsItWas()
    {
        const std::string before = read_file("/etc/passwd") + read_file("/proc/self/mountinfo");
        PrivateMachine machine;
        machine.add_user(ann);
        QCOMPARE(machine.run(ann, { "true" }).exit_status, 0);
        QCOMPARE(read_file("/etc/passwd") + read_file("/proc/self/mountinfo"), before);
    }

    void callsAFunction()
    {
        const auto result
            = PrivateMachine {}.call(ann, [] { return getuid() == 4321 && write(1, "hi", 2) == 2 ? 5 : 1; });
        QVERIFY2(result.exit_status == 5, result.describe().c_str());
        QCOMPARE(result.out, std::string { "hi" });
    }

    void entersAContainer()
    {
        PrivateMachine machine;
        machine.enter_container({ "0 100000 10\n", "0 200000 10\n" });
        const auto result = machine.run(root, { "sh", "-c", "id -u; cat /proc/self/gid_map" });
        QCOMPARE(QString::fromStdString(result.out).simplified(), "0 0 200000 10");
    }

    void dropsACapability()
    {
        PrivateMachine machine;
        machine.drop_capability(31);
        const auto result = machine.run(root, { "sh", "-c", "grep CapEff /proc/self/status" });
        const qulonglong mask = QString::fromStdString(result.out).section('\t', 1).trimmed().toULongLong(nullptr, 16);
        QCOMPARE(mask >> 31 & 1, 0U);
        QCOMPARE(mask >> 30 & 1, 1U);
    }

    void tellsWhatCannotBeExecuted()
    {
        QCOMPARE(PrivateMachine {}.run(ann, { "/nowhere" }).exit_status, 127);
        QCOMPARE(PrivateMachine {}.run(ann, { "/etc/passwd" }).exit_status, 126);
        QCOMPARE(PrivateMachine {}.run(ann, { "sh", "-c", "kill -9 $$" }).signal, 9);
    }
};

QTEST_GUILESS_MAIN(TestPrivateMachine)
#include "tst_privatemachine.moc"
