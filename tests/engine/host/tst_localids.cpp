// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/freeids.h"
#include "engine/host/localids.h"
#include "engine/profile/intervals.h"
#include "tests/support/mustwork.h"
#include "tests/support/privatemachine.h"

#include <QTest>

#include <unistd.h>

using namespace nestbox;
using test::PrivateMachine;

namespace {

const PrivateMachine::User ann { .name = "ann", .uid = 4321, .gid = 4322, .groups = {}, .home = "/home/ann" };

std::string text_of(const std::vector<IdInterval>& intervals)
{
    std::string text;
    for (const IdInterval ids : intervals)
        text += (text.empty() ? "" : " ") + std::to_string(ids.first) + "-" + std::to_string(ids.end);
    return text;
}

std::string text_of(const LocalIds& ids)
{
    std::string text;
    for (const auto& [id, name] : ids.names)
        text += name + "=" + std::to_string(id) + " ";
    return text + "delegated " + text_of(ids.delegated) + " taken " + text_of(taken_ids(ids));
}

int print(const std::string& text)
{
    return write(STDOUT_FILENO, text.data(), text.size()) == static_cast<ssize_t>(text.size()) ? 0 : 1;
}

/// What ann is told on a machine whose four files say this.
QString told(const char* passwd, const char* group, const char* subuid, const char* subgid, int (*ask)())
{
    PrivateMachine machine;
    machine.add_user(ann);
    machine.set_file("/etc/passwd", passwd);
    machine.set_file("/etc/group", group);
    machine.set_file("/etc/subuid", subuid);
    machine.set_file("/etc/subgid", subgid);
    return QString::fromStdString(machine.call(ann, ask).out);
}

} // namespace

class TestLocalIds : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void accounts();
    void groups();
    void damagedLines();
    void freeIds();
    void joinsOverTheSmallestGaps_data();
    void joinsOverTheSmallestGaps();
};

void TestLocalIds::initTestCase()
{
    if (geteuid() != 0)
        SKIP_UNLESS_IT_MUST_WORK("only root can make a private machine");
}

void TestLocalIds::accounts()
{
    QCOMPARE(
        told("root:x:0:0::/:/bin/sh\nbob:x:1001:7::/:/bin/sh\ntoor:x:0:0::/:/bin/sh\n", "wheel:x:7:\n",
            "bob:1002:8\nann:100000:10\n", "bob:5:5\n", [] { return print(text_of(find_local_ids(IdKind::Uid))); }),
        "root=0 bob=1001 delegated 1002-1010 100000-100010 taken 0-1 1001-1010 100000-100010");
}

void TestLocalIds::groups()
{
    QCOMPARE(told("root:x:0:0::/:/bin/sh\n", "root:x:0:\nwheel:x:7:bob\n", "bob:1:1\n", "bob:100:5\n",
                 [] { return print(text_of(find_local_ids(IdKind::Gid))); }),
        "root=0 wheel=7 delegated 100-105 taken 0-1 7-8 100-105");
}

void TestLocalIds::damagedLines()
{
    QCOMPARE(told("bad\n:x\na:x:\nb:x:-1:\nc:x:4294967295:\nd:x:99999999999:\n\ne:x:4294967294", "", "", "",
                 [] { return print(text_of(find_local_ids(IdKind::Uid))); }),
        "e=4294967294 delegated  taken 4294967294-4294967295");
}

void TestLocalIds::freeIds()
{
    QCOMPARE(told("a:x:100005:0::/:\n", "g:x:100020:\n", "bob:100050:50\n", "bob:100100:100\n",
                 [] { return print(text_of({ *find_free_ids(5), *find_free_ids(14), *find_free_ids(30) })); }),
        "100000-100005 100006-100020 100200-100230");
}

void TestLocalIds::joinsOverTheSmallestGaps_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("expected");
    QTest::newRow("few enough") << 4 << "1-2 5-7 20-21 50-60";
    QTest::newRow("one gap goes") << 3 << "1-7 20-21 50-60";
    QTest::newRow("two go") << 2 << "1-21 50-60";
    QTest::newRow("all go") << 1 << "1-60";
}

void TestLocalIds::joinsOverTheSmallestGaps()
{
    QFETCH(int, most);
    const std::vector<IdInterval> parts { { 50, 60 }, { 1, 2 }, { 5, 6 }, { 6, 7 }, { 20, 21 }, { 9, 9 } };
    const auto left = joined_to(static_cast<std::size_t>(most), parts);
    QTEST(QString::fromStdString(text_of(left)), "expected");
}

QTEST_GUILESS_MAIN(TestLocalIds)
#include "tst_localids.moc"
