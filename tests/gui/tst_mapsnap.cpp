// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What drags are drawn to, and how far.
#include "editorscene.h"
#include "gui/editor/mapsnap.h"

using namespace nestbox;
using namespace nestbox::test;

namespace {

using Edges = std::vector<std::uint64_t>;

constexpr std::uint64_t end = id_space_end;
constexpr int nobody = -1;

/// A pixel for each of the first 1000 IDs and for those around 65536; the rest is a gap.
MapScale scaleOfPixels()
{
    const auto used = [](std::uint64_t first, std::uint64_t last) {
        const auto ids = static_cast<double>(last - first);
        return MapScale::Demand { { first, last }, ids, ids, ids };
    };
    const auto gap = [](std::uint64_t first, std::uint64_t last) {
        return MapScale::Demand { { first, last }, 100, 100, 100, false, true };
    };
    return MapScale(
        { used(0, 1000), gap(1000, 65000), used(65000, 66000), gap(66000, end - 100), used(end - 100, end) }, 0, 2300);
}

/// Rows that meet each other, the host and a nested level in different places.
EditorScene scene()
{
    EditorScene made({ plain(0, 1000, 1), plain(100, 100000, 500) }, { plain(7, 100, 30) });
    made.facts.uid.delegated = { { 100000, 120000 }, { 120000, 165536 } };
    made.assessment = assess(made.profile, made.facts);
    return made;
}

} // namespace

class MapSnapTest : public QObject
{
    Q_OBJECT

private slots:
    void targets_data();
    void targets();
    void whatDoesNotExistHere();
    void targetsOfParts_data();
    void targetsOfParts();
    void draws_data();
    void draws();
    void next_data();
    void next();
};

void MapSnapTest::targets_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<Side>("side");
    QTest::addColumn<int>("except");
    QTest::addColumn<Edges>("expected");
    // 0, the own ID and the end of the ID space are everywhere.
    QTest::newRow("inside: rows, and what the nested level uses")
        << 0 << Side::Inside << nobody << Edges { 0, 1, 100, 130, 600, 1000, 1001, end };
    QTest::newRow("inside: not the row that is dragged, but what uses it")
        << 0 << Side::Inside << 1 << Edges { 0, 1, 100, 130, 1000, 1001, end };
    QTest::newRow("inside of the innermost level: nothing uses it")
        << 1 << Side::Inside << nobody << Edges { 0, 7, 37, 1000, 1001, end };
    QTest::newRow("inside of the innermost level: its only row is dragged")
        << 1 << Side::Inside << 0 << Edges { 0, 1000, 1001, end };
    QTest::newRow("outside: rows, accounts and both delegations")
        << 0 << Side::Outside << nobody << Edges { 0, 1000, 1001, 100000, 100500, 120000, 165536, end };
    QTest::newRow("outside: not the row that is dragged")
        << 0 << Side::Outside << 1 << Edges { 0, 1000, 1001, 100000, 120000, 165536, end };
    QTest::newRow("outside of a nested level: what its parent has, and no host")
        << 1 << Side::Outside << 0 << Edges { 0, 1, 100, 600, 1000, 1001, end };
    QTest::newRow("outside of a nested level: other rows, too")
        << 1 << Side::Outside << nobody << Edges { 0, 1, 100, 130, 600, 1000, 1001, end };
}

void MapSnapTest::targets()
{
    QFETCH(int, level);
    QFETCH(Side, side);
    QFETCH(int, except);
    const EditorScene made = scene();
    const auto row = except == nobody ? std::nullopt : std::optional(static_cast<std::size_t>(except));
    QTEST(snapTargets(made.input(), static_cast<std::size_t>(level), side, row), "expected");
}

/// In a container drags are drawn to where its IDs end.
void MapSnapTest::whatDoesNotExistHere()
{
    EditorScene made({ plain(0, 1000, 1) });
    made.facts.uid.parent.ranges = { { 0, 500000, 70000 } };
    made.facts.uid.delegated.clear();
    made.assessment = assess(made.profile, made.facts);
    QCOMPARE(snapTargets(made.input(), 0, Side::Outside, 0), (Edges { 0, 1000, 1001, 70000, end }));
}

void MapSnapTest::targetsOfParts_data()
{
    QTest::addColumn<MapPart>("part");
    QTest::addColumn<Side>("side");
    QTest::addColumn<bool>("bothSides");
    QTest::newRow("body") << MapPart::Inside << Side::Inside << false;
    QTest::newRow("outer end") << MapPart::Outside << Side::Outside << false;
    QTest::newRow("whole") << MapPart::Both << Side::Inside << true;
    QTest::newRow("first ID") << MapPart::First << Side::Inside << true;
    QTest::newRow("last ID") << MapPart::End << Side::Inside << true;
    QTest::newRow("last ID, held outside") << MapPart::End << Side::Outside << true;
}

/// What moves on both sides is drawn to both sides' targets, said in the numbers of the side that is held.
void MapSnapTest::targetsOfParts()
{
    QFETCH(MapPart, part);
    QFETCH(Side, side);
    QFETCH(bool, bothSides);
    const EditorScene made = scene();
    const IdRange range { 100, 100000, 500 };
    const Edges found = snapTargetsOf(made.input(), { 0, IdKind::Uid, 1 }, range, part, side);
    QVERIFY(std::ranges::is_sorted(found));
    QVERIFY(std::ranges::adjacent_find(found) == found.end());
    const auto has = [&found](std::uint64_t edge) { return std::ranges::find(found, edge) != found.end(); };
    for (const std::uint64_t own : snapTargets(made.input(), 0, side, 1))
        QVERIFY(has(own));
    const std::uint64_t border = side == Side::Inside ? 120000 - 99900 : 1 + 99900;
    QCOMPARE(has(border), bothSides);
    const std::uint64_t mostEdges
        = snapTargets(made.input(), 0, Side::Inside, 1).size() + snapTargets(made.input(), 0, Side::Outside, 1).size();
    QVERIFY(found.size() <= mostEdges);
    QVERIFY(found.back() <= end);
}

void MapSnapTest::draws_data()
{
    QTest::addColumn<std::int64_t>("value");
    QTest::addColumn<std::uint64_t>("length");
    QTest::addColumn<Edges>("edges");
    QTest::addColumn<std::int64_t>("expected");
    const auto row = [](const char* name, std::int64_t value, std::uint64_t length, Edges edges,
                         std::int64_t expected) { QTest::newRow(name) << value << length << edges << expected; };
    row("nothing near", 500, 0, { 100, 900 }, 500);
    row("within reach above", 505, 0, { 500 }, 500);
    row("within reach below", 495, 0, { 500 }, 500);
    row("as far as the reach is too far", 508, 0, { 500 }, 508);
    row("a pixel nearer is not", 507, 0, { 500 }, 500);
    row("the nearest of two", 505, 0, { 500, 507 }, 507);
    row("the nearest, in the other order", 502, 0, { 500, 507 }, 500);
    row("the end of what moves", 395, 100, { 500 }, 400);
    row("the end counts only if something moves with it", 395, 0, { 500 }, 395);
    row("begin before end where it is nearer", 402, 100, { 400, 505 }, 400);
    row("end before begin where it is nearer", 404, 100, { 400, 505 }, 405);
    row("a multiple of 65536", 65540, 0, {}, 65536);
    row("from below, too", 65530, 0, {}, 65536);
    row("multiples have their reach", 65545, 0, {}, 65545);
    row("what is there before a nearer multiple", 65540, 0, { 65543 }, 65543);
    row("the end does not want multiples", 65436, 100, {}, 65436);
    row("zero is a multiple", 5, 0, {}, 0);
    row("above the first ID", -3, 0, { 0 }, 0);
    row("the very end", std::int64_t(end) - 4, 0, { end }, std::int64_t(end));
    row("beyond the end", std::int64_t(end) + 100, 0, { end }, std::int64_t(end));
}

void MapSnapTest::draws()
{
    QFETCH(std::int64_t, value);
    QFETCH(std::uint64_t, length);
    QFETCH(Edges, edges);
    QTEST(snapped(value, length, edges, scaleOfPixels(), 8), "expected");
}

void MapSnapTest::next_data()
{
    QTest::addColumn<std::uint64_t>("value");
    QTest::addColumn<bool>("above");
    QTest::addColumn<Edges>("edges");
    QTest::addColumn<std::uint64_t>("expected");
    const auto row = [](const char* name, std::uint64_t value, bool above, Edges edges, std::uint64_t expected) {
        QTest::newRow(name) << value << above << edges << expected;
    };
    row("up to a target", 100, true, { 50, 100, 300, 400 }, 300);
    row("up to a multiple", 100, true, { 50, 70000 }, 65536);
    row("up from a multiple", 65536, true, {}, 131072);
    row("down to a target", 300, false, { 50, 100, 300 }, 100);
    row("down to a multiple", 70000, false, { 50 }, 65536);
    row("down from a multiple", 65536, false, {}, 0);
    row("a target before a multiple further off", 70000, false, { 69000 }, 69000);
    row("not below 0", 0, false, {}, 0);
    row("not above the end", end - 1, true, {}, end);
    row("at the end", end, true, { end }, end);
}

void MapSnapTest::next()
{
    QFETCH(std::uint64_t, value);
    QFETCH(bool, above);
    QFETCH(Edges, edges);
    QTEST(nextSnap(value, above, edges), "expected");
}

QTEST_GUILESS_MAIN(MapSnapTest)
#include "tst_mapsnap.moc"
