// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mustwork.h"
#include "privatemachine.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using nestbox::test::PrivateMachine;
using nestbox::test::ProcessResult;
using Words = std::vector<std::string>;

namespace {

const PrivateMachine::User root { .name = "root", .groups = {}, .home = "/root" };
const PrivateMachine::User ann { .name = "ann", .uid = 4321, .gid = 4322, .groups = { 77 } };
const std::string launcher = NESTBOX_BIN "/nestbox-launch";
const Words own_and_subordinate { "--uid", "0:me:1", "--uid", "1:subordinate:65535", "--gid", "0:me:1", "--gid",
    "1:subordinate:65535" };

PrivateMachine machine()
{
    PrivateMachine machine;
    machine.add_user(ann);
    machine.delegate("ann", "100000", "65536");
    return machine;
}

ProcessResult launch(const PrivateMachine::User& user, const Words& options, const Words& program)
{
    Words words { launcher };
    words.insert(words.end(), options.begin(), options.end());
    words.emplace_back("--");
    words.insert(words.end(), program.begin(), program.end());
    return machine().run(user, words);
}

QString simplified(const ProcessResult& result)
{
    return QString::fromStdString(result.out).simplified();
}

} // namespace

class TestLaunch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!PrivateMachine::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root and the right to mount");
    }

    void becomesWhatIsAsked_data()
    {
        QTest::addColumn<bool>("as_root");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, bool as_root, const char* options, const char* program,
                             const char* said) { QTest::newRow(name) << as_root << options << program << said; };
        const char* const maps = "cat /proc/self/uid_map /proc/self/gid_map /proc/self/setgroups";
        row("root inside", false, "--map-root", "id -u; id -g", "0 0");
        row("its map", false, "--map-root", maps, "0 4321 1 0 4322 1 deny");
        row("root's own map", true, "--map-root", maps, "0 0 1 0 0 1 deny");
        row("numbers", false, "--uid 0:4321:1 --uid 1:100000:65535 --gid 0:4322:1 --gid 1:100000:65535", maps,
            "0 4321 1 1 100000 65535 0 4322 1 1 100000 65535 allow");
        row("all that is delegated", false, "--uid 0:me --uid 1:subordinate:rest --gid 5:subordinate+10:rest", maps,
            "0 4321 1 1 100000 65536 5 100010 65526 allow");
        row("mixed routes", false, "--uid 7:me:1 --gid 0:subordinate:10", maps, "7 4321 1 0 100000 10 allow");
        row("setgroups denied with subordinate IDs", false, "--uid 7:me:1 --gid 0:subordinate:10 --setgroups deny",
            maps, "7 4321 1 0 100000 10 deny");
        row("root needs no delegation", true, "--uid 0:300000:1000 --gid 0:300000:1000", maps,
            "0 300000 1000 0 300000 1000 allow");
        row("nothing mapped", false, "--unmapped", "cat /proc/self/uid_map; id -u", "65534");
        row("another user", false, "--uid 0:subordinate:10 --gid 0:subordinate:10 --user 3 --group 4 --groups 5,6",
            "id -u; id -g; id -G", "3 4 4 5 6");
        row("no groups", false, "--uid 0:subordinate:10 --gid 0:subordinate:10 --groups=", "id -G", "0");
        row("directory", false, "--map-root --directory /usr/bin", "pwd", "/usr/bin");
        row("home", false, "--map-root --directory ~", "pwd", "/tmp");
        row("environment", false, "--map-root --set-env A=b --unset-env USER", "echo $A $USER $HOME", "b /tmp");
        row("path", false, "--map-root --set-env PATH=/nowhere:/bin", "echo $PATH", "/nowhere:/bin");
        row("all capabilities", false, "--map-root", "grep -c 'CapEff.*1ff' /proc/self/status", "1");
        row("no capability", false, "--map-root --capabilities none", "grep Cap /proc/self/status",
            "CapInh: 0000000000000000 CapPrm: 0000000000000000 CapEff: 0000000000000000 CapBnd: 0000000000000000 "
            "CapAmb: "
            "0000000000000000");
        row("some capabilities", false, "--map-root --capabilities cap_chown,cap_kill",
            "grep -E 'CapEff|CapBnd' /proc/self/status", "CapEff: 0000000000000021 CapBnd: 0000000000000021");
        row("not as root inside", false, "--uid 9:me --gid 9:me --capabilities cap_chown,cap_kill",
            "grep -E 'CapEff|CapBnd|CapAmb' /proc/self/status",
            "CapEff: 0000000000000021 CapBnd: 0000000000000021 CapAmb: 0000000000000021");
        row("left uid 0", false, "--uid 0:subordinate:9 --gid 0:subordinate:9 --user 3 --capabilities cap_kill",
            "grep -E 'Uid|CapEff|CapAmb' /proc/self/status",
            "Uid: 3 3 3 3 CapEff: 0000000000000020 CapAmb: 0000000000000020");
        row("no new privileges", false, "--map-root", "grep NoNewPrivs /proc/self/status", "NoNewPrivs: 1");
        row("new privileges", false, "--map-root --no-new-privileges no", "grep NoNewPrivs /proc/self/status",
            "NoNewPrivs: 0");
    }

    void becomesWhatIsAsked()
    {
        QFETCH(bool, as_root);
        QFETCH(QString, options);
        QFETCH(QString, program);
        QFETCH(QString, said);
        Words words;
        for (const QString& word : options.split(' '))
            words.push_back(word.toStdString());
        const auto result = launch(as_root ? root : ann, words, { "/bin/sh", "-c", program.toStdString() });
        QVERIFY2(result.err.empty(), result.describe().c_str());
        QCOMPARE(simplified(result), said);
    }

    void isTheUserOutside()
    {
        // The private machine's init namespace sees the process through a descriptor that was opened before.
        const auto result = machine().run(ann,
            { "/bin/sh", "-c",
                launcher
                    + " --map-root -- sleep 1000 & i=0; until grep -qx sleep /proc/$!/comm || [ $i -gt 300 ]; do "
                      "sleep 0.1; i=$((i+1)); done; grep Uid /proc/$!/status; cat /proc/$!/comm; kill $!" });
        QCOMPARE(simplified(result), "Uid: 4321 4321 4321 4321 sleep");
    }

    void ownsFilesAsTheSubordinateId()
    {
        const QTemporaryDir folder;
        QVERIFY(chmod(folder.path().toUtf8().constData(), 0777) == 0);
        const std::string file = folder.filePath("made").toStdString();
        Words options = own_and_subordinate;
        options.insert(options.end(), { "--user", "1", "--group", "1" });
        const auto result = launch(ann, options, { "/usr/bin/touch", file });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
        struct stat status {};
        QCOMPARE(stat(file.c_str(), &status), 0);
        QCOMPARE(status.st_uid, 100000U);
        QCOMPARE(status.st_gid, 100000U);
    }

    void writesAsManyRangesAsThereCanBe()
    {
        // 340 short lines fit into a page.
        Words options;
        std::string wanted;
        for (int i = 0; i < 340; ++i) {
            const std::string number = std::to_string(i * 2);
            options.insert(options.end(), { "--uid", number + ":" + number + ":1" });
            wanted += number + " " + number + " 1 ";
        }
        const auto result = launch(root, options, { "/bin/cat", "/proc/self/uid_map" });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
        QCOMPARE(simplified(result), QString::fromStdString(wanted).trimmed());
    }

    void leavesNoDescriptorBut0To2()
    {
        const auto result = machine().run(ann,
            { "/bin/sh", "-c",
                "exec 5</etc/passwd 9>/dev/null; exec " + launcher + " --map-root -- ls /proc/self/fd" });
        QCOMPARE(simplified(result), "0 1 2 3"); // 3 is ls reading the directory
    }

    void opensWhatIsClosed()
    {
        const auto result = machine().run(
            ann, { "/bin/sh", "-c", "exec " + launcher + " --map-root -- readlink /proc/self/fd/0 <&-" });
        QCOMPARE(simplified(result), "/dev/null");
    }

    void readsAProfile()
    {
        PrivateMachine private_machine = machine();
        private_machine.set_file("/etc/hostname", R"({ "nestbox": 1, "name": "x",
            "levels": [ { "uid": [ { "inside": 5, "outside": "user:ann", "count": 1 } ] } ],
            "program": { "command": [ "cat", "/proc/self/uid_map" ] } })");
        auto result = private_machine.run(ann, { launcher, "--profile", "/etc/hostname" });
        QCOMPARE(simplified(result), "5 4321 1");
        result = private_machine.run(ann, { launcher, "--profile", "/etc/hostname", "--", "echo", "other" });
        QCOMPARE(simplified(result), "other");
    }

    void asksNameServicesThatComeFirst()
    {
        PrivateMachine private_machine = machine();
        private_machine.set_file("/etc/nsswitch.conf", "passwd: systemd files\ngroup: files\n");
        const auto result = private_machine.run(
            ann, { launcher, "--uid", "0:user/ann:1", "--gid", "0:me", "--", "cat", "/proc/self/uid_map" });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
        QCOMPARE(simplified(result), "0 4321 1");
    }

    void startsTheShellWithoutAProgram()
    {
        PrivateMachine private_machine;
        PrivateMachine::User bob = ann;
        bob.shell = "/usr/bin/pwd";
        private_machine.add_user(bob);
        QCOMPARE(
            private_machine.run(bob, { launcher, "--map-root", "--directory", "/usr" }).out, std::string { "/usr\n" });
    }

    void worksInAContainer()
    {
        PrivateMachine private_machine = machine();
        private_machine.enter_container({ "0 200000 65536\n", "0 200000 65536\n" });
        const auto result = private_machine.run(
            ann, { launcher, "--map-root", "--", "cat", "/proc/self/uid_map", "/proc/self/gid_map" });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
        QCOMPARE(simplified(result), "0 4321 1 0 4322 1");
    }

    void leavesNoProcess()
    {
        // An account of its own: what other tests leave to init for a moment does not count.
        const PrivateMachine::User alone { .name = "alone", .uid = 4323, .gid = 4323 };
        PrivateMachine private_machine = machine();
        private_machine.add_user(alone);
        private_machine.delegate("alone", "300000", "65536");
        const auto result = private_machine.run(alone,
            { "/bin/sh", "-c",
                "for i in $(seq 200); do " + launcher
                    + " --uid 0:me:1 --uid 1:subordinate:9 --gid 0:subordinate:9 -- /bin/true || exit; done; "
                      "ps -u alone -o comm= | sort -u" });
        QCOMPARE(simplified(result), "ps sh sort");
    }
};

QTEST_GUILESS_MAIN(TestLaunch)
#include "tst_launch.moc"
