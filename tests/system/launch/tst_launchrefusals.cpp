// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mustwork.h"
#include "privatemachine.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using nestbox::test::PrivateMachine;
using nestbox::test::ProcessResult;
using Words = std::vector<std::string>;

namespace {

const PrivateMachine::User root { .name = "root", .groups = {} };
const PrivateMachine::User ann { .name = "ann", .uid = 4321, .gid = 4322, .groups = {} };
const std::string launcher = NESTBOX_BIN "/nestbox-launch";

PrivateMachine machine()
{
    PrivateMachine machine;
    machine.add_user(ann);
    machine.delegate("ann", "100000", "65536");
    return machine;
}

Words command(const QString& options, const Words& program = { "/bin/echo", "started" })
{
    Words words { launcher };
    for (const QString& word : options.split(' '))
        words.push_back(word.toStdString());
    words.emplace_back("--");
    words.insert(words.end(), program.begin(), program.end());
    return words;
}

/// One sentence on standard error that says `said`, this exit status, and nothing was started.
void verify_refusal(const ProcessResult& result, int status, const QString& said)
{
    const QString error = QString::fromStdString(result.err);
    QVERIFY2(error.startsWith("nestbox-launch: ") && error.count('\n') == 1 && error.contains(said),
        result.describe().c_str());
    QCOMPARE(result.exit_status, status);
    QCOMPARE(result.out, std::string {});
}

/// The same with `folder` first in PATH.
Words with_path(const QTemporaryDir& folder, Words words)
{
    words.insert(words.begin(), { "/usr/bin/env", "PATH=" + folder.path().toStdString() + ":/usr/bin:/bin" });
    return words;
}

/// A folder with newuidmap and newgidmap of its own.
void make_tools(const QTemporaryDir& folder, const QByteArray& script)
{
    chmod(folder.path().toUtf8().constData(), 0755);
    for (const char* name : { "newuidmap", "newgidmap" }) {
        QFile file { folder.filePath(name) };
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(script);
        file.close();
        QVERIFY(chmod(file.fileName().toUtf8().constData(), 04755) == 0);
    }
}

} // namespace

class TestLaunchRefusals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!PrivateMachine::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root and the right to mount");
    }

    void refusesInOneSentence_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("said");
        QTest::newRow("inside overlap") << "--uid 0:me:1 --uid 0:100000:5"
                                        << "inside ID 0 is already mapped by range 1";
        QTest::newRow("outside overlap") << "--uid 0:100000:9 --uid 20:100008:5" << "outside ID 100008 is already used";
        QTest::newRow("not delegated") << "--uid 0:me:1 --uid 1:5000:10" << "5000-5009";
        QTest::newRow("delegation too small")
            << "--uid 0:subordinate:70000" << "sudo usermod --add-subuids 165536-231071 ann";
        QTest::newRow("own group and setgroups") << "--map-root --setgroups allow" << "--setgroups deny";
        QTest::newRow("user not mapped") << "--map-root --user 5" << "not mapped inside";
        QTest::newRow("groups") << "--map-root --groups 0" << "setgroups";
        QTest::newRow("capability") << "--map-root --capabilities cap_nonsense" << "cap_nonsense";
        QTest::newRow("capability in capitals") << "--map-root --capabilities CAP_KILL" << "CAP_KILL";
        QTest::newRow("no such user") << "--uid 0:user/nobody-here:1" << "nobody-here";
        QTest::newRow("directory") << "--map-root --directory /nowhere" << "/nowhere";
        QTest::newRow("no profile") << "--profile /nowhere" << "No such file or directory";
        QTest::newRow("profile") << "--profile /etc/passwd" << "/etc/passwd:1";
        QTest::newRow("status descriptor") << "--map-root --status-fd 40" << "not an open descriptor";
        QTest::newRow("option") << "--frob" << "--frob";
    }

    void refusesInOneSentence()
    {
        QFETCH(QString, options);
        QFETCH(QString, said);
        verify_refusal(machine().run(ann, command(options)), 125, said);
    }

    void refusesMoreRangesThanTheKernelTakes()
    {
        QString options;
        for (int i = 0; i <= 340; ++i)
            options += QStringLiteral("--uid %1:%1:1 ").arg(i * 2);
        verify_refusal(machine().run(root, command(options.trimmed())), 125, "341 ranges");
    }

    void refusesMoreTextThanAPage()
    {
        QString options;
        for (int i = 0; i < 330; ++i)
            options += QStringLiteral("--uid %1:%1:1 ").arg(1000000000 + i * 2);
        verify_refusal(machine().run(root, command(options.trimmed())), 125, "bytes");
    }

    void namesTheLineThatDelegates()
    {
        PrivateMachine bare;
        bare.add_user(ann);
        bare.add_user({ .name = "bob", .uid = 100007, .gid = 100007, .groups = {} });
        bare.delegate("bob", "300000", "65536");
        verify_refusal(bare.run(ann, command("--uid 0:me:1 --uid 1:subordinate:65535")), 125,
            "; sudo usermod --add-subuids 100008-165543 --add-subgids 100008-165543 ann\n");
    }

    void tellsWhatIsWrongWithTheTools()
    {
        const QTemporaryDir folder;
        make_tools(folder, "#!/bin/sh\n");
        for (const char* name : { "newuidmap", "newgidmap" })
            chmod(folder.filePath(name).toUtf8().constData(), 0755);
        const auto result = machine().run(ann, with_path(folder, command("--uid 0:subordinate:9")));
        verify_refusal(result, 125, "chmod u+s");
    }

    void neverStartsUnderAnotherMap()
    {
        // A tool that does nothing, or says that it failed: the map read back is not the one that was asked for.
        const QTemporaryDir folder;
        make_tools(folder, "#!/bin/sh\nexit 0\n");
        verify_refusal(
            machine().run(ann, with_path(folder, command("--uid 0:subordinate:9"))), 125, "does not read back");
        const QTemporaryDir failing;
        make_tools(failing, "#!/bin/sh\necho 'no,' >&2; echo never >&2; exit 3\n");
        verify_refusal(machine().run(ann, with_path(failing, command("--uid 0:subordinate:9"))), 125, "no, never");
    }

    void tellsWhyThereIsNoNamespace()
    {
        // A process that entered a namespace in which its own IDs have no number.
        const auto unmapped = machine().run(ann, { "/usr/bin/unshare", "-U", launcher, "--map-root", "--", "true" });
        verify_refusal(unmapped, 125, "your own IDs are not mapped");
    }

    void tellsOfAChroot()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("with sanitizers the launcher is not linked statically and cannot start in a bare directory");
#endif
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(QString::fromStdString(launcher), folder.filePath("launch")));
        QVERIFY(QDir { folder.path() }.mkdir("proc"));
        const auto chrooted = machine().run(
            root, { "/usr/sbin/chroot", folder.path().toStdString(), "/launch", "--map-root", "--", "/launch" });
        verify_refusal(chrooted, 125, "chroot");
    }

    void tellsTheLimitOfNamespaces()
    {
        // Inside a namespace of its own, root may lower the limit for what is below.
        PrivateMachine container = machine();
        container.enter_container({ "0 200000 65536\n", "0 200000 65536\n" });
        const auto result = container.run(root,
            { "/bin/sh", "-c",
                "echo 0 > /proc/sys/user/max_user_namespaces && exec " + launcher + " --map-root -- echo started" });
        verify_refusal(result, 125, "sudo sysctl user.max_user_namespaces=15000");
    }

    void tellsWhatCannotBeExecuted()
    {
        verify_refusal(machine().run(ann, command("--map-root", { "/nowhere" })), 127, "/nowhere");
        verify_refusal(machine().run(ann, command("--map-root", { "nowhere" })), 127, "PATH");
        verify_refusal(machine().run(ann, command("--map-root", { "/etc/passwd" })), 126, "Permission denied");
        verify_refusal(machine().run(ann, command("--map-root", { "/usr" })), 126, "/usr");
    }

    void refusesWhatHasNoNamespaceToHappenIn_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("said");
        QTest::newRow("host name") << "--map-root --hostname nest" << "isolation.hostname needs the uts namespace";
        QTest::newRow("private root") << "--map-root --namespaces mount --root private"
                                      << "isolation.root needs the pid namespace";
        QTest::newRow("mounts") << "--map-root --tmpfs /tmp" << "isolation.mounts needs the mount namespace";
    }

    void refusesWhatHasNoNamespaceToHappenIn()
    {
        QFETCH(QString, options);
        QFETCH(QString, said);
        verify_refusal(machine().run(ann, command(options)), 125, said);
    }

    void refusesTheThirtyFourthLevel()
    {
        const QString more = QStringLiteral(" --level --map-root").repeated(33);
        verify_refusal(machine().run(ann, command("--map-root" + more)), 125, "level 34");
        // The same limit, met by the kernel: one level of the launcher's own below one that is there already.
        Words nested { "/usr/bin/unshare", "-Ur" };
        const Words inner = command("--map-root" + more.chopped(more.size() / 33));
        nested.insert(nested.end(), inner.begin(), inner.end());
        verify_refusal(machine().run(ann, nested), 125, "level 33: the kernel refused a user namespace");
    }

    void refusesALevelThatNobodyCanCreate()
    {
        // In a namespace without maps no ID has a number.
        verify_refusal(machine().run(ann, command("--unmapped --level --uid 0:0:1")), 125, "level 2");
    }
};

QTEST_GUILESS_MAIN(TestLaunchRefusals)
#include "tst_launchrefusals.moc"
