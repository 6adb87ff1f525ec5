// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mustwork.h"
#include "sandboxed.h"

#include <QFile>
#include <QTest>

#include <array>

#include <unistd.h>

using namespace nestbox::test;

namespace {

QByteArray text_of(const char* path)
{
    QFile file { path };
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray {};
}

/// What a sandbox must not change of the machine.
QByteArray machine_state()
{
    std::array<char, 256> host {};
    gethostname(host.data(), host.size());
    QByteArray interfaces;
    for (const QByteArray& line : text_of("/proc/net/dev").split('\n'))
        interfaces += line.left(line.indexOf(':')) + '\n';
    return text_of("/proc/self/mountinfo") + host.data() + interfaces + text_of("/proc/sysvipc/msg")
        + text_of("/proc/self/cgroup");
}

} // namespace

class TestSandboxNamespaces : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!PrivateMachine::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root and the right to mount");
    }

    void areNew_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("file");
        QTest::newRow("cgroup") << "cgroup" << "cgroup";
        QTest::newRow("ipc") << "ipc" << "ipc";
        QTest::newRow("mount") << "mount" << "mnt";
        QTest::newRow("net") << "net" << "net";
        QTest::newRow("pid") << "pid,mount" << "pid";
        QTest::newRow("pid alone") << "pid" << "pid";
        QTest::newRow("uts") << "uts" << "uts";
    }

    void areNew()
    {
        QFETCH(QString, kind);
        QFETCH(QString, file);
        const QString link = QStringLiteral("readlink /proc/self/ns/") + file;
        for (const bool as_root : { false, true }) {
            Sandboxed sandbox;
            if (as_root)
                sandbox.become_root();
            // On one machine: each private one has a mount namespace of its own.
            const QString options = QString::fromStdString(Sandboxed::launcher) + " --map-root --namespaces ";
            const QString line = link + "; " + options + kind + " -- " + link;
            const QStringList found = said(sandbox.run_words({ "/bin/sh", "-c", line.toStdString() })).split(' ');
            QCOMPARE(found.size(), 2);
            for (const QString& name : found)
                QVERIFY2(name.startsWith(file + ":["), qPrintable(name));
            QVERIFY(found.first() != found.last());
        }
    }

    void leaveTheMachineAsItIs()
    {
        const QByteArray before = machine_state();
        for (const bool as_root : { false, true }) {
            Sandboxed sandbox;
            if (as_root)
                sandbox.become_root();
            const auto result = sandbox.shell("--map-root --namespaces cgroup,ipc,mount,net,pid,uts --hostname nest "
                                              "--tmpfs /mnt --bind-read-only /usr:/usr",
                "hostname other; hostname; ipcmk -Q >/dev/null && ipcs -q | grep -c 0x; mount -t tmpfs none /srv; ip "
                "link add d type dummy 2>/dev/null; grep -c tmpfs./srv /proc/mounts");
            QVERIFY2(said(result).startsWith("other 1"), result.describe().c_str());
        }
        QCOMPARE(machine_state(), before);
    }

    /// The same from within the mount namespace that the sandbox was started in.
    void leaveTheMountsAsTheyAre()
    {
        for (const bool as_root : { false, true }) {
            Sandboxed sandbox;
            if (as_root)
                sandbox.become_root();
            const auto result = sandbox.run_words({ "/bin/sh", "-c",
                "before=$(cat /proc/self/mountinfo); for options in '" + Sandboxed::private_root.toStdString()
                    + " --tmpfs /m' '--map-root --namespaces mount,pid --tmpfs /mnt --bind-read-only /:/'; do "
                    + Sandboxed::launcher
                    + " $options -- /bin/sh -c 'mount -t tmpfs x /tmp; echo in'; done; [ \"$before\" "
                      "= \"$(cat /proc/self/mountinfo)\" ] && echo same" });
            QVERIFY2(said(result) == "in in same", result.describe().c_str());
        }
    }

    void doWhatTheySay_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("answer");
        QTest::newRow("host name") << "uts --hostname nest-1" << "hostname" << "nest-1";
        QTest::newRow("loopback and nothing else")
            << "net" << "tail -n +3 /proc/net/dev | cut -d: -f1; grep -c 'host LOCAL' /proc/net/fib_trie" << "lo 4";
        QTest::newRow("own processes") << "pid,mount" << "echo $$; ls -d /proc/[0-9]* | wc -l" << "2 4";
        QTest::newRow("the init's name") << "pid,mount" << "cat /proc/1/comm" << "nestbox-init";
        QTest::newRow("cgroup root") << "cgroup" << "sed -n s/^0:://p /proc/self/cgroup" << "/";
        QTest::newRow("no queues of others") << "ipc" << "ipcs -q | grep -c 0x" << "0";
        QTest::newRow("read-only home") << "mount --bind-read-only /tmp:/tmp" << "touch /tmp/x 2>/dev/null || echo no"
                                        << "no";
        QTest::newRow("read-only desktop") << "mount,pid --bind-read-only /:/ --tmpfs /tmp"
                                           << "touch /var/tmp/x 2>/dev/null || echo no; touch /tmp/x && echo yes; echo "
                                              ">/dev/null && echo null; echo $$"
                                           << "no yes null 2";
        QTest::newRow("the working directory is the new one")
            << "mount --tmpfs /tmp --directory /tmp" << "ls -a" << ". ..";
    }

    void doWhatTheySay()
    {
        QFETCH(QString, options);
        QFETCH(QString, line);
        QFETCH(QString, answer);
        const auto result = Sandboxed {}.shell("--map-root --namespaces " + options, line);
        QVERIFY2(said(result) == answer, result.describe().c_str());
    }

    /// The host's IDs of the 33rd level, seen from outside, are the caller's: 33 maps translated.
    void nestToTheKernelsDepth()
    {
        QString options = QStringLiteral("--uid 0:subordinate:1000 --gid 0:subordinate:1000");
        for (int level = 2; level <= 33; ++level)
            options += QStringLiteral(" --level --uid 0:1:%1 --gid 0:1:%1").arg(1000 - level);
        const auto result
            = Sandboxed {}.shell(options + " --set-env A=b", "cat /proc/self/uid_map; id -u; touch /tmp/nestbox-33");
        QVERIFY2(said(result) == "0 1 967 0", result.describe().c_str());
        const QFileInfo made { "/tmp/nestbox-33" };
        QCOMPARE(made.ownerId(), 100032U);
        QVERIFY(QFile::remove(made.filePath()));
    }

    void refuseOneLevelMore()
    {
        const auto levels = [](int count) {
            QString options = QStringLiteral("--map-root");
            for (int level = 2; level <= count; ++level)
                options += QStringLiteral(" --level --map-root");
            return options;
        };
        const auto more = Sandboxed {}.shell(levels(34), "echo started");
        QVERIFY2(more.exit_status == 125 && more.out.empty()
                && more.err.find("33 deep and no deeper; remove levels\n") != std::string::npos,
            more.describe().c_str());
        const QString inner = QString::fromStdString(Sandboxed::launcher) + ' ' + levels(33) + " -- echo started";
        const auto deeper = Sandboxed {}.shell(levels(1), inner);
        QVERIFY2(deeper.exit_status == 125 && deeper.out.empty()
                && deeper.err.find("level 33: the kernel refused a user namespace") != std::string::npos
                && deeper.err.find("leave a namespace or raise that limit\n") != std::string::npos,
            deeper.describe().c_str());
    }

    void nestWithEverythingElse()
    {
        QString options = Sandboxed::private_root;
        for (int level = 2; level <= 33; ++level)
            options += QStringLiteral(" --level --map-root");
        const auto result = Sandboxed {}.shell(options, "id -u; echo $$; mount -t tmpfs x /tmp && echo mounted");
        QVERIFY2(said(result) == "0 2 mounted", result.describe().c_str());
    }

    /// The namespace around a single level is seen in no map.
    void showTheMapsThatWereAskedFor()
    {
        const QString maps = QStringLiteral("cat /proc/self/uid_map /proc/self/gid_map /proc/self/setgroups");
        const QString mounts = QStringLiteral(" --namespaces mount,pid --tmpfs /mnt");
        for (const char* options : { "--map-root", "--uid 7:me --gid 8:me",
                 "--uid 0:me --uid 1:subordinate:rest --gid 0:me --gid 1:subordinate:rest",
                 "--uid 5:subordinate:10 --gid 6:subordinate:10 --setgroups deny" })
            QCOMPARE(said(Sandboxed {}.shell(options + mounts, maps)), said(Sandboxed {}.shell(options, maps)));
    }
};

QTEST_GUILESS_MAIN(TestSandboxNamespaces)
#include "tst_namespaces.moc"
