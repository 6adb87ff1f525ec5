// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How far a part of a range moves, and what the profile's row then says.
#include "editorscene.h"
#include "gui/document/rangetext.h"
#include "gui/editor/newrange.h"
#include "gui/editor/rangedrag.h"

using namespace nestbox;
using namespace nestbox::test;

namespace {

constexpr std::int64_t end = std::int64_t(id_space_end);

QString text(const ProfileRange& row)
{
    return QStringLiteral("%1 %2 %3").arg(row.inside).arg(outsideText(row.outside), countText(row.count));
}

} // namespace

class RangeDragTest : public QObject
{
    Q_OBJECT

private slots:
    void held_data();
    void held();
    void moves_data();
    void moves();
    void rows_data();
    void rows();
    void writes_data();
    void writes();
    void newOutside_data();
    void newOutside();
    void freeInsideIds_data();
    void freeInsideIds();
    void unsaidOutside_data();
    void unsaidOutside();
};

void RangeDragTest::held_data()
{
    QTest::addColumn<MapPart>("part");
    QTest::addColumn<Side>("side");
    QTest::addColumn<std::uint64_t>("expected");
    using enum MapPart;
    QTest::newRow("body") << Inside << Side::Inside << std::uint64_t(100);
    QTest::newRow("outer end") << Outside << Side::Outside << std::uint64_t(5000);
    QTest::newRow("whole, held outside") << Both << Side::Outside << std::uint64_t(5000);
    QTest::newRow("first ID") << First << Side::Inside << std::uint64_t(100);
    QTest::newRow("first ID, held outside") << First << Side::Outside << std::uint64_t(5000);
    QTest::newRow("last ID: the edge behind it") << End << Side::Inside << std::uint64_t(150);
    QTest::newRow("last ID, held outside") << End << Side::Outside << std::uint64_t(5050);
}

void RangeDragTest::held()
{
    QFETCH(MapPart, part);
    QFETCH(Side, side);
    QTEST(heldValue({ 100, 5000, 50 }, part, side), "expected");
}

void RangeDragTest::moves_data()
{
    QTest::addColumn<IdRange>("range");
    QTest::addColumn<MapPart>("part");
    QTest::addColumn<Side>("side");
    QTest::addColumn<std::int64_t>("value");
    QTest::addColumn<QString>("expected");
    using enum MapPart;
    const auto row
        = [](const char* name, IdRange range, MapPart part, Side side, std::int64_t value, const char* expected) {
              QTest::newRow(name) << range << part << side << value << QString::fromLatin1(expected);
          };
    const IdRange range { 100, 5000, 50 };
    row("body down", range, Inside, Side::Inside, 130, "130 5000 50");
    row("body up", range, Inside, Side::Inside, 30, "30 5000 50");
    row("body to the first ID", range, Inside, Side::Inside, -20, "0 5000 50");
    row("body to the last ID", range, Inside, Side::Inside, end + 20, "4294967245 5000 50");
    row("outer end alone", range, Outside, Side::Outside, 6000, "100 6000 50");
    row("outer end to the first ID", range, Outside, Side::Outside, -1, "100 0 50");
    row("outer end to the last ID", range, Outside, Side::Outside, end, "100 4294967245 50");
    row("whole", range, Both, Side::Inside, 110, "110 5010 50");
    row("whole, held outside", range, Both, Side::Outside, 5010, "110 5010 50");
    row("whole up: the inside comes to 0 first", range, Both, Side::Inside, -500, "0 4900 50");
    row("whole up: the outside comes to 0 first", { 5000, 100, 50 }, Both, Side::Inside, 0, "4900 0 50");
    row("whole down: the outside comes to the end first", { 100, 4294967000U, 50 }, Both, Side::Inside, end,
        "345 4294967245 50");
    row("whole down: the inside comes to the end first", { 4294967000U, 100, 50 }, Both, Side::Inside, end,
        "4294967245 345 50");
    row("last ID down", range, End, Side::Inside, 200, "100 5000 100");
    row("last ID, held outside", range, End, Side::Outside, 5100, "100 5000 100");
    row("last ID up", range, End, Side::Inside, 120, "100 5000 20");
    row("last ID to the first: one ID stays", range, End, Side::Inside, 0, "100 5000 1");
    row("last ID to the outside's end", range, End, Side::Inside, end, "100 5000 4294962295");
    row("last ID to the inside's end", { 5000, 100, 50 }, End, Side::Inside, end + 5, "5000 100 4294962295");
    row("first ID down", range, First, Side::Inside, 110, "110 5010 40");
    row("first ID up", range, First, Side::Inside, 90, "90 4990 60");
    row("first ID, held outside", range, First, Side::Outside, 4990, "90 4990 60");
    row("first ID to the last: one ID stays", range, First, Side::Inside, 1000, "149 5049 1");
    row("first ID up: the inside comes to 0 first", range, First, Side::Inside, -7, "0 4900 150");
    row("first ID up: the outside comes to 0 first", { 5000, 100, 50 }, First, Side::Inside, 0, "4900 0 150");
    row("one ID stays one ID at its end", { 7, 8, 1 }, End, Side::Inside, 0, "7 8 1");
    row("one ID stays one ID at its begin", { 7, 8, 1 }, First, Side::Inside, 100, "7 8 1");
    row("none grows", { 7, 8, 0 }, End, Side::Inside, 9, "7 8 2");
    row("none does not shrink", { 7, 8, 0 }, End, Side::Inside, 0, "7 8 0");
    row("all there are cannot move", { 0, 0, 4294967295U }, Both, Side::Inside, 10, "0 0 4294967295");
    row("to where it is", range, Inside, Side::Inside, 100, "100 5000 50");
}

void RangeDragTest::moves()
{
    QFETCH(IdRange, range);
    QFETCH(MapPart, part);
    QFETCH(Side, side);
    QFETCH(std::int64_t, value);
    const IdRange moved = movedRange(range, part, side, value);
    QTEST(test::text(moved), "expected");
    QVERIFY(moved.inside_ids().end <= id_space_end && moved.outside_ids().end <= id_space_end);
}

void RangeDragTest::rows_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("expected");
    QTest::newRow("own ID") << 0 << "0 1000 1";
    QTest::newRow("split over two delegations: one range for the mouse") << 1 << "1 100000 60";
    QTest::newRow("rest") << 2 << "100 200040 60";
    QTest::newRow("an account that there is not") << 3 << "";
    QTest::newRow("no such row") << 4 << "";
}

void RangeDragTest::rows()
{
    QFETCH(int, row);
    EditorScene scene({ ownId(0), subordinateIds(1, 60), subordinateIds(100, std::nullopt),
        { 500, { .symbol = OutsideId::Symbol::User, .name = "bob" }, 1 } });
    scene.facts.uid.delegated = { { 100000, 100020 }, { 200000, 200100 } };
    scene.assessment = assess(scene.profile, scene.facts);
    const auto range = rangeOfRow(scene.assessment, scene.profile, { 0, IdKind::Uid, static_cast<std::size_t>(row) });
    QTEST(range ? test::text(*range) : QString(), "expected");
}

void RangeDragTest::writes_data()
{
    QTest::addColumn<ProfileRange>("row");
    QTest::addColumn<IdRange>("before");
    QTest::addColumn<IdRange>("after");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const ProfileRange& from, IdRange before, IdRange after, const char* expected,
                         int level = 0) {
        QTest::newRow(name) << from << before << after << level << QString::fromLatin1(expected);
    };
    const IdRange rest { 1, 100000, 65536 };
    row("a number", plain(5, 10, 3), { 5, 10, 3 }, { 6, 11, 4 }, "6 11 4");
    row("only the inside: symbols stay", subordinateIds(1, std::nullopt), rest, { 7, 100000, 65536 },
        "7 subordinate rest");
    row("own ID stays own", ownId(0), { 0, 1000, 1 }, { 3, 1000, 1 }, "3 me 1");
    row("own ID aimed elsewhere is a number", ownId(0), { 0, 1000, 1 }, { 0, 1001, 1 }, "0 1001 1");
    row("own ID grown is own and more", ownId(0), { 0, 1000, 1 }, { 0, 1000, 2 }, "0 me 2");
    row("shrunk: rest becomes a number", subordinateIds(1, std::nullopt), rest, { 1, 100000, 100 },
        "1 subordinate 100");
    row("first ID drawn in: an offset", subordinateIds(1, std::nullopt), rest, { 11, 100010, 65526 },
        "11 subordinate+10 65526");
    row("aimed within the delegation: an offset", subordinateIds(1, 100), { 1, 100000, 100 }, { 1, 100500, 100 },
        "1 subordinate+500 100");
    row("aimed at the second delegation", subordinateIds(1, 10), { 1, 100000, 10 }, { 1, 300000, 10 },
        "1 subordinate+65536 10");
    row("aimed elsewhere: rest becomes a number", subordinateIds(1, std::nullopt), { 1, 300000, 1000 },
        { 1, 100000, 1000 }, "1 subordinate+0 1000");
    row("a number aimed into it stays one", plain(1, 5, 3), { 1, 5, 3 }, { 1, 100000, 3 }, "1 100000 3");
    row("aimed out of it: a number", subordinateIds(1, 100), { 1, 100000, 100 }, { 1, 99999, 100 }, "1 99999 100");
    row("aimed so that its end is out of it", subordinateIds(1, 100), { 1, 300000, 100 }, { 1, 300950, 100 },
        "1 300950 100");
    row("grown within it", subordinateIds(1, 100), { 1, 100000, 100 }, { 1, 100000, 66536 }, "1 subordinate 66536");
    row("grown out of it: numbers", subordinateIds(1, 100), { 1, 100000, 100 }, { 1, 100000, 66537 }, "1 100000 66537");
    row("moved inside while too long already", subordinateIds(1, 70000), { 1, 300000, 1000 }, { 9, 300000, 1000 },
        "9 subordinate 70000");
    row("nested levels know numbers", plain(1, 5, 3), { 1, 5, 3 }, { 1, 100000, 3 }, "1 100000 3", 1);
}

void RangeDragTest::writes()
{
    QFETCH(ProfileRange, row);
    QFETCH(IdRange, before);
    QFETCH(IdRange, after);
    QFETCH(int, level);
    HostFacts facts = annasMachine();
    facts.uid.delegated.push_back({ 300000, 301000 });
    writeRange(row, before, after, static_cast<std::size_t>(level), facts.uid);
    QTEST(text(row), "expected");
}

void RangeDragTest::newOutside_data()
{
    QTest::addColumn<Id>("outside");
    QTest::addColumn<Id>("count");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("expected");
    QTest::newRow("own ID") << Id(1000) << Id(1) << 0 << "me";
    QTest::newRow("own ID and others") << Id(1000) << Id(2) << 0 << "1000";
    QTest::newRow("delegated") << Id(100000) << Id(65536) << 0 << "subordinate+0";
    QTest::newRow("delegated, further on") << Id(100500) << Id(10) << 0 << "subordinate+500";
    QTest::newRow("delegated and beyond") << Id(100000) << Id(65537) << 0 << "100000";
    QTest::newRow("others'") << Id(2000) << Id(1) << 0 << "2000";
    QTest::newRow("the same numbers in a nested level") << Id(1000) << Id(1) << 1 << "1000";
    QTest::newRow("no delegation there") << Id(100000) << Id(10) << 1 << "100000";
}

void RangeDragTest::newOutside()
{
    QFETCH(Id, outside);
    QFETCH(Id, count);
    QFETCH(int, level);
    QTEST(outsideText(outsideFor(outside, count, static_cast<std::size_t>(level), annasMachine().uid)), "expected");
}

void RangeDragTest::freeInsideIds_data()
{
    QTest::addColumn<std::vector<ProfileRange>>("rows");
    QTest::addColumn<Id>("count");
    QTest::addColumn<Id>("expected");
    using Rows = std::vector<ProfileRange>;
    QTest::newRow("nothing there") << Rows {} << Id(5) << Id(0);
    QTest::newRow("behind the only row") << Rows { plain(0, 0, 10) } << Id(5) << Id(10);
    QTest::newRow("in the first gap") << Rows { plain(0, 0, 10), plain(20, 0, 10) } << Id(10) << Id(10);
    QTest::newRow("a gap too narrow") << Rows { plain(0, 0, 10), plain(20, 0, 10) } << Id(11) << Id(30);
    QTest::newRow("rows in any order") << Rows { plain(20, 0, 10), plain(0, 0, 10) } << Id(11) << Id(30);
    QTest::newRow("rows in rows") << Rows { plain(0, 0, 100), plain(5, 0, 5) } << Id(1) << Id(100);
    QTest::newRow("no room anywhere") << Rows { plain(1, 0, 4294967294U) } << Id(5) << Id(0);
}

void RangeDragTest::freeInsideIds()
{
    QFETCH(std::vector<ProfileRange>, rows);
    QFETCH(Id, count);
    QTEST(freeInside(rows, count), "expected");
}

void RangeDragTest::unsaidOutside_data()
{
    QTest::addColumn<std::vector<ProfileRange>>("rows");
    QTest::addColumn<Id>("count");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("expected");
    using Rows = std::vector<ProfileRange>;
    QTest::newRow("one ID: the own one") << Rows {} << Id(1) << 0 << "me";
    QTest::newRow("several: subordinate ones") << Rows {} << Id(2) << 0 << "subordinate";
    QTest::newRow("the own one is taken") << Rows { ownId(0) } << Id(1) << 0 << "subordinate";
    QTest::newRow("taken as a number") << Rows { plain(0, 1000, 1) } << Id(1) << 0 << "subordinate";
    QTest::newRow("nested: the same number") << Rows {} << Id(1) << 1 << "7";
}

void RangeDragTest::unsaidOutside()
{
    QFETCH(std::vector<ProfileRange>, rows);
    QFETCH(Id, count);
    QFETCH(int, level);
    const ProfileRange row { .inside = 7, .count = count };
    QTEST(outsideText(freeOutside(rows, static_cast<std::size_t>(level), row, annasMachine().uid)), "expected");
}

QTEST_GUILESS_MAIN(RangeDragTest)
#include "tst_rangedrag.moc"
