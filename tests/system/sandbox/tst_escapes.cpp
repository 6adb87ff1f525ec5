// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mustwork.h"
#include "sandboxed.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

#include <fcntl.h>
#include <pty.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace nestbox::test;

/// Each way out of the list is tried from inside, as an ordinary user's and as root's own mapped root with every
/// capability there is inside.
class TestEscapes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!PrivateMachine::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root and the right to mount");
    }

    void failInside_data()
    {
        QTest::addColumn<bool>("as_root");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("attempt");
        QTest::addColumn<QString>("answers");
        const auto row = [](const char* name, const char* options, const char* attempt, const char* answers) {
            for (const bool as_root : { false, true })
                QTest::addRow("%s, %s", name, as_root ? "root" : "user") << as_root << options << attempt << answers;
        };
        row("read-only made writable", "", "remount /usr",
            "remount: EPERM mount_setattr: EPERM umount: EINVAL file: EROFS");
        row("read-only made writable, in a mount namespace more", "--level --map-root", "remount /usr",
            "remount: EPERM mount_setattr: EPERM umount: EINVAL file: EROFS");
        row("a device made", "--tmpfs /memory", "devices /memory", "null: EPERM disk: EPERM");
        row("out of the root", "", "root", "chroot: done root: same");
        row("through the first process", "", "first",
            "/proc/1/root: EACCES /proc/1/cwd: EACCES /proc/1/exe: EACCES /proc/1/fd/0: EACCES /proc/1/environ: "
            "EACCES chdir: EACCES");
        row("into its namespaces", "", "join",
            "user: EACCES mnt: EACCES pid: EACCES net: EACCES uts: EACCES ipc: EACCES cgroup: EACCES setns: EPERM");
        row("tracing the init", "", "trace 1", "seize: EPERM attach: EPERM memory: EACCES kill: done");
        row("no process from outside", "", "trace 4", "seize: ESRCH attach: ESRCH memory: ENOENT");
        row("descriptors", "", "descriptors", "0 1 2");
    }

    void failInside()
    {
        QFETCH(bool, as_root);
        QFETCH(QString, options);
        QFETCH(QString, attempt);
        QFETCH(QString, answers);
        Sandboxed sandbox;
        if (as_root)
            sandbox.become_root();
        const auto result = sandbox.run(Sandboxed::private_root + ' ' + options, "/probe " + attempt);
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
        QCOMPARE(said(result), answers);
    }

    /// The machine's root is the owner of these files also under its own map.
    void doNotSteerTheMachine_data()
    {
        QTest::addColumn<bool>("as_root");
        QTest::addColumn<QString>("options");
        const QString host_root = QStringLiteral("--map-root --namespaces pid,mount");
        QTest::newRow("user, private root") << false << Sandboxed::private_root;
        QTest::newRow("root, private root") << true << Sandboxed::private_root;
        QTest::newRow("root, the host's root") << true << host_root;
    }

    void doNotSteerTheMachine()
    {
        QFETCH(bool, as_root);
        QFETCH(QString, options);
        Sandboxed sandbox;
        if (as_root)
            sandbox.become_root();
        const QString probe = options == Sandboxed::private_root ? "/probe" : NESTBOX_BIN "/tests/sandboxprobe";
        const QString answers = said(sandbox.run(options, probe + " steer"));
        QVERIFY2(answers.contains("/proc/sysrq-trigger: E") && !answers.contains("done"), qPrintable(answers));
    }

    /// Whatever lies on the root, nothing lies above it: ".." of a root crosses into what is mounted on it.
    void doNotFindTheOldRoot_data()
    {
        QTest::addColumn<QString>("options");
        const QString confined = Sandboxed::private_root + " --capabilities none ";
        QTest::newRow("private") << confined;
        QTest::newRow("with a mount on the root") << confined + "--tmpfs /";
        QTest::newRow("with two of them") << confined + "--bind /srv:/ --tmpfs //";
        QTest::newRow("written in another way") << confined + "--tmpfs /..";
        QTest::newRow("and another") << confined + "--tmpfs /a/../.";
        QTest::newRow("with every capability") << Sandboxed::private_root + " --tmpfs /";
        QTest::newRow("two on the host's root")
            << "--map-root --namespaces mount --capabilities none --bind-read-only /:/ --tmpfs / --bind /usr:/usr "
               "--bind /usr/bin:/bin --bind /usr/lib:/lib --bind /usr/lib64:/lib64";
    }

    void doNotFindTheOldRoot()
    {
        QFETCH(QString, options);
        const auto result = Sandboxed {}.shell(options, "ls -d /../* /../etc /..//../home; cd /..; ls -d etc home");
        QVERIFY2(said(result).startsWith("/../bin ") && said(result).endsWith(" /../usr"), result.describe().c_str());
        QVERIFY2(!said(result).contains("etc") && !said(result).contains("home"), result.describe().c_str());
    }

    void doNotLeaveABind()
    {
        const QTemporaryDir folder;
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7777));
        QVERIFY(QFile::link("/etc/hostname", folder.filePath("link")));
        QVERIFY(QFile::link("../../../../../../etc/hostname", folder.filePath("up")));
        const auto result = Sandboxed {}.shell(Sandboxed::private_root + " --bind " + folder.path() + ":/work",
            "cat /work/link; cat /work/up; ls /work/../../..; ls /work/../etc");
        QCOMPARE(said(result), "bin dev lib lib32 lib64 probe proc sbin tmp usr work");
        QVERIFY(!QFile::exists(folder.filePath("etc")));
    }

    /// What lies in a bound folder may be exchanged at any moment: by a link, that leads over what must stay.
    void doNotSwapAMountsTarget()
    {
        const QTemporaryDir folder;
        chmod(folder.path().toUtf8().constData(), 0777);
        const QByteArray target = folder.filePath("target").toUtf8();
        const QByteArray aside = folder.filePath("aside").toUtf8();
        mkdir(target.constData(), 0777);
        symlink("/usr", aside.constData());
        std::atomic<bool> end = false;
        std::thread swapping { [&] {
            while (!end)
                (void)renameat2(AT_FDCWD, target.constData(), AT_FDCWD, aside.constData(), RENAME_EXCHANGE);
        } };
        QString elsewhere;
        for (int i = 0; i < 60; ++i) {
            const auto result = Sandboxed {}.shell(
                Sandboxed::private_root + " --bind " + folder.path() + ":/work --tmpfs /work/target", "ls -d /usr/bin");
            if (result.exit_status != 0 && !QString::fromStdString(result.err).contains("symbolic link"))
                elsewhere = QString::fromStdString(result.describe());
        }
        end = true;
        swapping.join();
        QVERIFY2(elsewhere.isEmpty(), qPrintable(elsewhere));
    }

    void doNotGainBySetUserId_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("no_new_privs") << "";
        QTest::newRow("allowed to gain") << " --no-new-privileges no";
    }

    void doNotGainBySetUserId()
    {
        QFETCH(QString, options);
        const QTemporaryDir folder;
        chmod(folder.path().toUtf8().constData(), 0755);
        const QString copy = folder.filePath("probe");
        QVERIFY(QFile::copy(NESTBOX_BIN "/tests/sandboxprobe", copy));
        chmod(copy.toUtf8().constData(), 04755); // root's, as this test is
        const auto result = Sandboxed {}.run("--uid 7:me --gid 7:me" + options, copy + " ids");
        QCOMPARE(said(result), "7 7");
        const auto other = Sandboxed {}.run("--map-root --user 0" + options, copy + " ids");
        QCOMPARE(said(other), "0 0");
    }

    /// A limit that the caller sets holds inside, also for root there (inc_rlimit_ucounts).
    void doNotForkPastTheLimit()
    {
        const auto result = Sandboxed {}.run_words({ "/bin/sh", "-c",
            "exec prlimit --nproc=60 " + Sandboxed::launcher + ' ' + Sandboxed::private_root.toStdString()
                + " -- /probe forks" });
        QCOMPARE(said(result), "fork: EAGAIN children: few");
    }

    void doNotInheritDescriptors()
    {
        const auto result = Sandboxed {}.run_words({ "/bin/sh", "-c",
            "exec 5</etc/passwd 9</; exec " + Sandboxed::launcher + ' ' + Sandboxed::private_root.toStdString()
                + " -- /probe descriptors" });
        QCOMPARE(said(result), "0 1 2");
    }

    /// Nor does the first process keep any: neither of the old root nor of what the launcher worked with.
    void doNotLeaveDescriptorsWithTheInit()
    {
        Sandboxed sandbox;
        sandbox.become_root();
        const std::string line
            = "mount -t tmpfs none /run; mkfifo /run/up; (sh -c 'echo $$ >/run/launcher; exec \"$@\"' sh "
            + Sandboxed::launcher + ' ' + Sandboxed::private_root.toStdString()
            + " -- /bin/sh -c 'echo up; exec sleep 1000' </dev/null >/run/up 2>/dev/null) & read up </run/up; "
              "launcher=$(cat "
              "/run/launcher); read init </proc/$launcher/task/$launcher/children; ls -l /proc/$init/fd | "
              "sed -n 's/.* -> \\([^:]*\\).*/\\1/p'; kill $launcher";
        const auto result = sandbox.run_words({ "/usr/bin/unshare", "-m", "/bin/sh", "-c", line });
        QCOMPARE(said(result), "/dev/null /run/up /dev/null anon_inode pipe"); // the last one leads to the supervisor
    }

    /// Without a pid namespace the launcher is there to be seen.
    void doNotTraceTheLauncher()
    {
        const auto result = Sandboxed {}.run_words({ "/bin/sh", "-c",
            "exec 3>/dev/null; exec " + Sandboxed::launcher
                + " --map-root --status-fd 3 -- sh -c '" NESTBOX_BIN "/tests/sandboxprobe trace $PPID'" });
        QCOMPARE(said(result), "seize: EPERM attach: EPERM memory: EACCES");
    }

    void doNotType()
    {
        int terminal = -1;
        const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
        if (child == 0) {
            const std::string line
                = Sandboxed::launcher + ' ' + Sandboxed::private_root.toStdString() + " -- /probe type";
            execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
            _exit(99);
        }
        QByteArray text;
        std::array<char, 256> piece {};
        for (ssize_t got = 0; (got = read(terminal, piece.data(), piece.size())) > 0;)
            text.append(piece.data(), got);
        waitpid(child, nullptr, 0);
        close(terminal);
        QCOMPARE(QString::fromUtf8(text).simplified(), "TIOCSTI: EPERM");
    }
};

QTEST_GUILESS_MAIN(TestEscapes)
#include "tst_escapes.moc"
