// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mustwork.h"
#include "sandboxed.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace nestbox::test;

/// A private root, and every way in which it cannot be made: one sentence each.
class TestPrivateRoot : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!PrivateMachine::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root and the right to mount");
    }

    void holdsWhatIsSaid_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("answer");
        QTest::newRow("devices") << "" << "ls /dev /dev/pts /dev/shm"
                                 << "/dev: fd full null ptmx pts random shm stderr stdin stdout tty urandom zero "
                                    "/dev/pts: ptmx /dev/shm:";
        QTest::newRow("devices work") << ""
                                      << "head -c 3 /dev/zero | od -An -tx1; echo x >/dev/null; echo full >/dev/full"
                                      << "00 00 00";
        QTest::newRow("links into usr") << "" << "readlink /bin /lib64" << "usr/bin usr/lib64";
        QTest::newRow("targets are made") << "--bind /tmp:/a/b/c --tmpfs /d/e" << "ls -d /a/b/c /d/e" << "/a/b/c /d/e";
        QTest::newRow("a file as target") << "--bind /etc/hostname:/x/y" << "ls /x" << "y";
        QTest::newRow("writable") << "" << "echo a >/tmp/a && echo b >/b && cat /tmp/a /b" << "a b";
        QTest::newRow("recursive") << "--bind-read-only /dev:/mnt" << "touch /mnt/shm/x 2>&1 | grep -c Read-only"
                                   << "1";
        QTest::newRow("a device that was bound") << "--bind /dev/null:/n" << "echo x >/n && echo works" << "works";
        QTest::newRow("no device elsewhere") << "--bind /:/h" << "echo x 2>&1 >/h/dev/null | grep -c denied" << "1";
        QTest::newRow("its directory") << "--directory /usr" << "pwd" << "/usr";
        QTest::newRow("temporary") << "" << "stat -c %a /tmp /dev/shm" << "1777 1777";
        QTest::newRow("under a narrow mask") << "--tmpfs /deep/er" << "umask 0077; stat -c %a /deep" << "755";
        QTest::newRow("as another user") << "--user 0" << "touch /tmp/x && stat -c %u /tmp/x" << "0";
        QTest::newRow("without capabilities") << "--capabilities none" << "mount -t tmpfs x /tmp 2>/dev/null || echo no"
                                              << "no";
        QTest::newRow("what root inside may do") << "" << "mount -t tmpfs x /tmp && echo yes" << "yes";
    }

    void holdsWhatIsSaid()
    {
        QFETCH(QString, options);
        QFETCH(QString, line);
        QFETCH(QString, answer);
        for (const bool as_root : { false, true }) {
            Sandboxed sandbox;
            if (as_root)
                sandbox.become_root();
            const auto result = sandbox.shell(Sandboxed::private_root + ' ' + options, line);
            QVERIFY2(said(result) == answer, result.describe().c_str());
        }
    }

    void isNotHiddenByAMountBehindALink()
    {
        const QTemporaryDir folder;
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7777));
        QVERIFY(QFile::link("/", folder.filePath("link")));
        const QString mounts = "--map-root --namespaces mount,pid --bind-read-only /:/ --tmpfs " + folder.path();
        const auto result = Sandboxed {}.shell(mounts + "/link --capabilities none", "echo started");
        QVERIFY2(result.err.find("a symbolic link lies on the way") != std::string::npos, result.describe().c_str());
    }

    void startsWhereItWasStarted()
    {
        const std::string line = "; exec " + Sandboxed::launcher + ' ' + Sandboxed::private_root.toStdString();
        const auto started_in = [&line](const std::string& folder) {
            return said(Sandboxed {}.run_words({ "/bin/sh", "-c", "cd " + folder + line + " -- /bin/pwd" }));
        };
        QCOMPARE(started_in("/usr/lib"), "/usr/lib");
        QCOMPARE(started_in("/srv"), "/tmp"); // is not there: the home
    }

    /// Files in memory need an owner who is mapped: the launcher takes one of the mapped IDs.
    void belongsToMappedIds()
    {
        const auto result = Sandboxed {}.shell(
            "--uid 5:subordinate:9 --gid 6:subordinate:9 --user 5 --group 6 --namespaces mount,pid "
            "--root private --bind-read-only /usr:/usr",
            "id -u; id -g; touch /tmp/x && stat -c '%u %g' /tmp/x /");
        QVERIFY2(said(result) == "5 6 5 6 5 6", result.describe().c_str());
    }

    void refusesInOneSentence_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("sentence");
        const QString with = Sandboxed::private_root + ' ';
        QTest::newRow("no such source") << with + "--bind /nowhere:/x" << "/nowhere cannot be bound: No such file";
        QTest::newRow("a source behind a closed door") << with + "--bind /root/x:/x" << "you may not look into /root/x";
        QTest::newRow("nothing is made on the host")
            << with + "--bind /tmp:/x --tmpfs /x/nestbox-new" << "nothing is made outside";
        QTest::newRow("a folder onto a file") << with + "--tmpfs /probe" << "a folder goes onto a folder";
        QTest::newRow("no target in the host's tree") << "--map-root --namespaces mount --tmpfs /nowhere"
                                                      << "/nowhere is no place to mount: No such file";
        QTest::newRow("/proc is hidden") << with + "--bind /tmp:/proc" << "mount nothing over /proc";
        QTest::newRow("no /proc") << "--map-root --namespaces mount --tmpfs /" << "add the pid namespace";
        QTest::newRow("a read-only /proc") << "--map-root --namespaces mount --bind-read-only /:/"
                                           << "add the pid namespace";
        QTest::newRow("no pid") << "--map-root --namespaces mount --root private"
                                << "isolation.root needs the pid namespace";
        QTest::newRow("nobody to own its files")
            << "--unmapped --namespaces mount,pid --root private --capabilities none" << "map at least one UID";
        QTest::newRow("no program") << with + "--unset-env PATH --directory /nowhere" << "/nowhere cannot be entered";
    }

    void refusesInOneSentence()
    {
        QFETCH(QString, options);
        QFETCH(QString, sentence);
        Sandboxed sandbox;
        sandbox.set("ASAN_OPTIONS=detect_leaks=0"); // a sanitizer looks for leaks in the /proc that some rows hide
        const auto result = sandbox.shell(options, "echo started");
        const QString error = QString::fromStdString(result.err);
        QVERIFY2(result.exit_status == 125 && result.out.empty() && error.count('\n') == 1 && error.contains(sentence),
            result.describe().c_str());
        QVERIFY(!QDir { "/tmp/nestbox-new" }.exists());
    }

    void tellsTheLimitOfNamespaces()
    {
        // Inside a namespace of its own, root may lower the limits for what is below.
        for (const char* kind : { "mnt", "pid", "net", "uts", "ipc", "cgroup" }) {
            Sandboxed sandbox;
            sandbox.become_root();
            const std::string line = "echo 0 > /proc/sys/user/max_" + std::string { kind } + "_namespaces; exec "
                + Sandboxed::launcher + " --map-root --namespaces cgroup,ipc,mount,net,pid,uts -- echo started";
            const auto result = sandbox.run_words({ "/usr/bin/unshare", "-Ur", "/bin/sh", "-c", line });
            const std::string limit = "user.max_" + std::string { kind } + "_namespaces";
            QVERIFY2(
                result.exit_status == 125 && result.err.find(limit) != std::string::npos, result.describe().c_str());
        }
    }

    /// As in containers that cover parts of /proc: the kernel then refuses an uncovered one (mount_too_revealing).
    void tellsOfAHiddenProc()
    {
        Sandboxed sandbox;
        sandbox.become_root();
        const std::string line = "mount --bind /dev/null /proc/uptime; exec " + Sandboxed::launcher
            + " --map-root --namespaces mount,pid -- echo started";
        const auto result = sandbox.run_words({ "/usr/bin/unshare", "-m", "/bin/sh", "-c", line });
        QVERIFY2(result.exit_status == 125 && result.err.find("parts of /proc are hidden") != std::string::npos,
            result.describe().c_str());
    }
};

QTEST_GUILESS_MAIN(TestPrivateRoot)
#include "tst_privateroot.moc"
