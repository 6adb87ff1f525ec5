// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/mountinfo.h"
#include "engine/host/processstatus.h"
#include "engine/host/procfs.h"

#include <QTest>
#include <cstring>
#include <sys/sysmacros.h>

using namespace nestbox;

class TestProcfsParsers : public QObject
{
    Q_OBJECT

private slots:
    void status()
    {
        Process process;
        parse_process_status(
            "Name:\tmy shell\nUmask:\t0022\nState:\tS (sleeping)\nUid:\t1\t2\t3\t4\nGid:\t5\t6\t7\t8\n"
            "FDSize:\t64\nGroups:\t10 4294967294 \nNStgid:\t9\t1\nNSpid:\t9\t1\nCapInh:\t0000000000000001\n"
            "CapPrm:\t000001ffffffffff\nCapEff:\t0000000000000080\nCapBnd:\tffffffffffffffff\n"
            "CapAmb:\t0000000000000000\nNoNewPrivs:\t1\nSeccomp:\t0\n",
            process);
        const Credentials& credentials = *process.credentials;
        QCOMPARE(process.name, "my shell");
        QVERIFY(credentials.uid == (Credentials::Ids { 1, 2, 3, 4 }));
        QVERIFY(credentials.gid == (Credentials::Ids { 5, 6, 7, 8 }));
        QVERIFY(credentials.groups == (std::vector<Id> { 10, 4294967294 }));
        QVERIFY(credentials.pids == (std::vector<std::uint32_t> { 9, 1 }));
        QCOMPARE(credentials.inheritable.bits, 1U);
        QVERIFY(credentials.permitted == CapabilitySet::full());
        QVERIFY(credentials.effective.has(7));
        QCOMPARE(credentials.bounding.bits, ~std::uint64_t { 0 });
        QVERIFY(credentials.ambient.empty());
        QVERIFY(credentials.no_new_privileges);
    }

    void statusName_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("plain") << QByteArray { "Name:\tbash" } << QByteArray { "bash" };
        QTest::newRow("newline and backslash") << QByteArray { R"(Name:	a\nb\\c)" } << QByteArray { "a\nb\\c" };
        QTest::newRow("looks like another line")
            << QByteArray { R"(Name:	x\nUid:	0)" } << QByteArray { "x\nUid:\t0" };
        QTest::newRow("nothing") << QByteArray { "Name:\t" } << QByteArray { "" };
    }

    void statusName()
    {
        QFETCH(QByteArray, line);
        Process process;
        parse_process_status(line.toStdString() + "\nUid:\t1\t1\t1\t1\n", process);
        QTEST(QByteArray::fromStdString(process.name), "name");
        QCOMPARE(process.credentials->uid.real, 1U);
    }

    void statusOfAnOldKernel()
    {
        Process process;
        parse_process_status("Name:\tinit\nUid:\t1\t1\t1\t1\nCapEff:\t0000000000000001", process);
        QVERIFY(process.credentials->effective.has(0));
        QVERIFY(process.credentials->pids.empty());
    }

    void links_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<quint64>("inode");
        QTest::newRow("namespace") << QByteArray { "user:[4026531837]" } << quint64 { 4026531837 };
        QTest::newRow("file of that name") << QByteArray { "/tmp/user:[4026531837]" } << quint64 { 0 };
        QTest::newRow("deleted") << QByteArray { "user:[12] (deleted)" } << quint64 { 0 };
        QTest::newRow("file") << QByteArray { "/etc/passwd" } << quint64 { 0 };
        QTest::newRow("no number") << QByteArray { "anon_inode:[eventpoll]" } << quint64 { 0 };
        QTest::newRow("cut") << QByteArray { "user:[40265" } << quint64 { 0 };
        QTest::newRow("nothing") << QByteArray {} << quint64 { 0 };
    }

    void links()
    {
        QFETCH(QByteArray, text);
        QTEST(quint64 { inode_of_link(text.data(), static_cast<std::size_t>(text.size())) }, "inode");
    }

    void mounts()
    {
        const auto mounts = parse_mountinfo(
            "40 30 0:4 user:[4026532711] /run/my\\040ns rw shared:5 - nsfs nsfs rw\n"
            "41 30 0:22 / /proc rw,nosuid master:1 propagate_from:2 - proc proc rw,hidepid=invisible\n"
            "rubbish\n"
            "42 30 8:1 / /a\\134b rw - ext4 /dev/sda1 rw");
        QCOMPARE(mounts.size(), 3U);
        QCOMPARE(mounts[0].type, "nsfs");
        QCOMPARE(mounts[0].root, "user:[4026532711]");
        QCOMPARE(mounts[0].point, "/run/my ns");
        QCOMPARE(mounts[0].device, makedev(0, 4));
        QCOMPARE(mounts[2].point, "/a\\b");
    }

    void hidepid_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<bool>("hides");
        QTest::newRow("none") << QByteArray { "rw" } << false;
        QTest::newRow("off") << QByteArray { "rw,hidepid=off" } << false;
        QTest::newRow("0") << QByteArray { "rw,gid=5,hidepid=0" } << false;
        QTest::newRow("2") << QByteArray { "rw,hidepid=2" } << true;
        QTest::newRow("invisible") << QByteArray { "rw,gid=5,hidepid=invisible" } << true;
        QTest::newRow("ptraceable") << QByteArray { "rw,hidepid=ptraceable" } << true;
    }

    void hidepid()
    {
        QFETCH(QByteArray, options);
        const auto mounts = parse_mountinfo("1 1 0:22 / /proc rw - proc proc " + options.toStdString());
        QCOMPARE(mounts.size(), 1U);
        QTEST(mounts[0].hidepid(), "hides");
    }
};

QTEST_GUILESS_MAIN(TestProcfsParsers)
#include "tst_procfsparsers.moc"
