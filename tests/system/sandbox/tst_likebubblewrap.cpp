// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mustwork.h"
#include "sandboxed.h"

#include <QFileInfo>
#include <QSet>
#include <QTest>

using namespace nestbox::test;

namespace {

const QString options
    = QStringLiteral("--map-root --namespaces ipc,mount,net,pid,uts --root private --bind-read-only /usr:/usr "
                     "--tmpfs /tmp --capabilities none");
const char* const bubblewrap
    = "exec bwrap --unshare-user --uid 0 --gid 0 --unshare-ipc --unshare-net --unshare-pid --unshare-uts --ro-bind "
      "/usr "
      "/usr --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib32 /lib32 "
      "--symlink usr/lib64 /lib64 --proc /proc --dev /dev --tmpfs /tmp -- /bin/sh -c ";

using Things = QSet<QString>;

Things lines(const ProcessResult& result)
{
    const QStringList list = QString::fromStdString(result.out).split('\n', Qt::SkipEmptyParts);
    return { list.begin(), list.end() };
}

Things in_nestbox(const QString& line, const QString& more = {})
{
    return lines(Sandboxed {}.shell(options + more, line));
}

Things in_bubblewrap(const QString& line)
{
    return lines(
        Sandboxed {}.run_words({ "/bin/sh", "-c", bubblewrap + std::string { "\"$1\"" }, "sh", line.toStdString() }));
}

QString in_words(const Things& things)
{
    return QStringList { things.begin(), things.end() }.join(", ");
}

} // namespace

/// What a program finds in a sandbox, beside what it finds in bubblewrap's of the same description.
class TestLikeBubblewrap : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!PrivateMachine::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root and the right to mount");
        if (!QFileInfo::exists("/usr/bin/bwrap"))
            SKIP_UNLESS_IT_MUST_WORK("needs bubblewrap");
    }

    void findsNoMore_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("mounts") << "cut -d' ' -f5 /proc/self/mountinfo";
        QTest::newRow("devices") << "find /dev";
        QTest::newRow("root") << "ls -a /";
        QTest::newRow("writable folders")
            << "find / -xdev -path /proc -prune -o -type d -writable -print; find /tmp /dev -xdev -type d -writable";
        QTest::newRow("writable files of processes")
            << "find /proc/sys /proc/irq /proc/bus -type f -writable 2>/dev/null";
        QTest::newRow("capabilities") << "grep -E '^(Cap(Inh|Prm|Eff|Amb)|NoNewPrivs)' /proc/self/status";
        QTest::newRow("descriptors") << "ls /proc/$$/fd";
        QTest::newRow("processes") << "for p in /proc/[0-9]*; do basename $p; done | sort -n | head -2";
        QTest::newRow("interfaces") << "tail -n +3 /proc/net/dev | cut -d: -f1";
        QTest::newRow("environment") << "env | cut -d= -f1";
        QTest::newRow("groups") << "grep -E '^(Uid|Gid|Groups)' /proc/self/status";
    }

    void findsNoMore()
    {
        QFETCH(QString, line);
        const Things there = in_bubblewrap(line);
        const Things here = in_nestbox(line);
        QVERIFY2(!there.isEmpty() || here.isEmpty(), "bubblewrap's sandbox was not made");
        const Things more = here - there;
        QVERIFY2(more.isEmpty(), qPrintable("only here: " + in_words(more)));
    }

    /// nosuid, nodev, noexec and read-only are there wherever bubblewrap has them.
    void restrictsEachMountNoLess()
    {
        const QString line = QStringLiteral("while read a b c d at flags rest; do for f in ro nosuid nodev noexec; do "
                                            "case ,$flags, in *,$f,*) echo $at $f;; esac; done; done "
                                            "</proc/self/mountinfo");
        const Things here = in_nestbox(line);
        const Things mounted = in_nestbox(QStringLiteral("cut -d' ' -f5 /proc/self/mountinfo"));
        for (const QString& restriction : in_bubblewrap(line))
            if (mounted.contains(restriction.section(' ', 0, 0)))
                QVERIFY2(here.contains(restriction), qPrintable("not here: " + restriction));
    }

    /// With every capability too.
    void letsRootInsideWriteToNoMore()
    {
        const QString line = QStringLiteral("find /proc/sys/fs /proc/sys/vm /proc/irq /proc/bus -type f -writable "
                                            "2>/dev/null; touch /usr/x 2>/dev/null && echo usr");
        const Things more = in_nestbox(line, " --capabilities all") - in_bubblewrap(line);
        QVERIFY2(more.isEmpty(), qPrintable(in_words(more)));
    }
};

QTEST_GUILESS_MAIN(TestLikeBubblewrap)
#include "tst_likebubblewrap.moc"
