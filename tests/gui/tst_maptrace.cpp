// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annasmachine.h"
#include "gui/editor/maptrace.h"

#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

namespace {

constexpr QRectF area { 0, 0, 900, 500 };

/// Inside the sandbox 0 is anna and 1 to 65536 are subordinate; in the nested one 0 to 999 are the same as outside it.
Profile nested()
{
    Profile profile = rootAndSubordinate();
    profile.levels.push_back({ { { 0, { .number = 0 }, 1 }, { 1, { .number = 1 }, 999 } }, {}, {} });
    return profile;
}

struct Scene
{
    HostFacts facts = annasMachine();
    Profile profile = nested();
    Assessment assessment = assess(profile, facts);

    [[nodiscard]] MapInput input() const { return { profile, assessment, facts, IdKind::Uid }; }
    [[nodiscard]] MapLayout layout() const { return layoutMap(input(), area, {}); }
    [[nodiscard]] MapTrace trace(std::size_t rail, Id id) const
    {
        return traceOf(input(), { IdKind::Uid, rail, id }).value();
    }
};

} // namespace

class MapTraceTest : public QObject
{
    Q_OBJECT

private slots:
    void saysTheWay_data();
    void saysTheWay();
    void namesBelongToTheHost();
    void manyLevelsAreToldShortly();
    void idThatIsNotInThisContainer();
    void nothingToTrace();
    void pathFollowsTheRibbons();
    void mouseOnARail();
    void mouseOnARibbon_data();
    void mouseOnARibbon();
};

void MapTraceTest::saysTheWay_data()
{
    QTest::addColumn<int>("rail");
    QTest::addColumn<Id>("id");
    QTest::addColumn<QString>("text");
    QTest::newRow("through all levels") << 0 << Id { 100500 } << "100500 = 501 = 501";
    QTest::newRow("from the inside out") << 2 << Id { 501 } << "100500 = 501 = 501";
    QTest::newRow("from the middle") << 1 << Id { 501 } << "100500 = 501 = 501";
    QTest::newRow("names") << 0 << Id { 1000 } << "1000 anna = 0 root = 0 root";
    QTest::newRow("first of a range") << 1 << Id { 1 } << "100000 = 1 = 1";
    QTest::newRow("last of a range") << 1 << Id { 65536 } << "165535 = 65536 = unmapped: seen as 65534 (nobody)";
    QTest::newRow("ends in the nested level")
        << 0 << Id { 100999 } << "100999 = 1000 looks like anna = unmapped: seen as 65534 (nobody)";
    QTest::newRow("ends at once") << 0 << Id { 2000 } << "2000 = unmapped: seen as 65534 (nobody)";
    QTest::newRow("nothing is mapped to it") << 1 << Id { 70000 } << "70000 does not exist here";
    QTest::newRow("nor to this") << 2 << Id { 4294967294U } << "4294967294 does not exist here";
}

void MapTraceTest::saysTheWay()
{
    QFETCH(int, rail);
    QFETCH(Id, id);
    const Scene scene;
    QTEST(traceText(scene.trace(static_cast<std::size_t>(rail), id), scene.facts), "text");
}

/// A number inside has an account's name only where it is that account.
void MapTraceTest::namesBelongToTheHost()
{
    Scene scene;
    scene.profile.levels
        = { { { { 1000, { .symbol = OutsideId::Symbol::Me }, 1 }, subordinateIds(0, 1000), subordinateIds(1001, 10) },
            {}, {} } };
    scene.assessment = assess(scene.profile, scene.facts);
    QCOMPARE(traceText(scene.trace(0, 1000), scene.facts), "1000 anna = 1000 anna");
    QCOMPARE(traceText(scene.trace(1, 0), scene.facts), "100000 = 0 root");
    scene.profile.levels[0].uid = { ownId(5), subordinateIds(1000, 1) };
    scene.assessment = assess(scene.profile, scene.facts);
    QCOMPARE(traceText(scene.trace(1, 1000), scene.facts), "100000 = 1000 looks like anna");
    QCOMPARE(traceText(scene.trace(1, 5), scene.facts), "1000 anna = 5");
}

void MapTraceTest::manyLevelsAreToldShortly()
{
    Scene scene;
    const ProfileLevel level { { { 0, { .number = 0 }, 1 } }, {}, {} };
    scene.profile.levels.push_back(level);
    scene.profile.levels.push_back(level);
    scene.assessment = assess(scene.profile, scene.facts);
    QCOMPARE(traceText(scene.trace(0, 1000), scene.facts), "1000 anna = 0 root (4 level(s))");
    QCOMPARE(traceText(scene.trace(1, 501), scene.facts), "100500 = 501 = 501 = unmapped: seen as 65534 (nobody)");
}

void MapTraceTest::idThatIsNotInThisContainer()
{
    Scene scene;
    scene.facts.uid.parent.ranges = { { 0, 500000, 1001 } };
    QCOMPARE(traceText(scene.trace(0, 100500), scene.facts), "100500 does not exist here");
    QVERIFY(!scene.trace(0, 100500).exists());
    QVERIFY(scene.trace(0, 1000).exists());
}

void MapTraceTest::nothingToTrace()
{
    const Scene scene;
    QVERIFY(!traceOf(scene.input(), { IdKind::Uid, 3, 0 }));
    QVERIFY(!traceOf(scene.input(), { IdKind::Uid, 0, invalid_id }));
    QVERIFY(traceOf(scene.input(), { IdKind::Uid, 2, 0 }));
}

void MapTraceTest::pathFollowsTheRibbons()
{
    const Scene scene;
    const MapLayout layout = scene.layout();
    const MapTrace trace = scene.trace(2, 501);
    QCOMPARE(trace.firstRail(), 0U);
    QCOMPARE(trace.lastRail(), 2U);
    const QPainterPath path = tracePath(layout, trace);
    QCOMPARE(path.pointAtPercent(0).x(), layout.rails[0].left);
    QCOMPARE(path.currentPosition().x(), layout.rails[2].right());
    QCOMPARE(path.currentPosition().y(), tracePoint(layout, 2, 501).y());
    for (double share = 0.02; share < 1; share += 0.02) {
        const QPointF point = path.pointAtPercent(share);
        for (const MapRibbon& ribbon : layout.ribbons)
            if (point.x() > ribbon.left && point.x() < ribbon.right)
                QCOMPARE(ribbon.covers(point), ribbon.key.row == 1);
    }
    QVERIFY(tracePath(layout, scene.trace(1, 70000)).isEmpty());
    const QPainterPath ends = tracePath(layout, scene.trace(0, 100999));
    QCOMPARE(ends.currentPosition().x(), layout.rails[1].right());
}

void MapTraceTest::mouseOnARail()
{
    const MapLayout layout = Scene().layout();
    QCOMPARE(traceAt(layout, tracePoint(layout, 0, 1000))->id, 1000U);
    QCOMPARE(traceAt(layout, tracePoint(layout, 0, 1000))->rail, 0U);
    QCOMPARE(traceAt(layout, tracePoint(layout, 2, 0))->id, 0U);
    QCOMPARE(traceAt(layout, tracePoint(layout, 2, 0))->rail, 2U);
    QVERIFY(!traceAt(layout, { 1, 1 }));
    QVERIFY(!traceAt(layout, { layout.rails[2].right() + 20, 300 }));
}

void MapTraceTest::mouseOnARibbon_data()
{
    QTest::addColumn<double>("way");
    QTest::newRow("at its outer end") << 0.01;
    QTest::newRow("in its middle") << 0.5;
    QTest::newRow("at its inner end") << 0.99;
}

/// Wherever on the ribbon: the same share of its height is the same ID.
void MapTraceTest::mouseOnARibbon()
{
    QFETCH(double, way);
    const MapLayout layout = Scene().layout();
    const MapRibbon& ribbon = layout.ribbons[1];
    const double x = ribbon.left + (ribbon.right - ribbon.left) * way;
    const double share = ribbonShare(x, ribbon.left, ribbon.right);
    const double top = ribbon.leftTop + (ribbon.rightTop - ribbon.leftTop) * share;
    const double bottom = ribbon.leftBottom + (ribbon.rightBottom - ribbon.leftBottom) * share;
    const auto middle = traceAt(layout, { x, (top + bottom) / 2 });
    QVERIFY(middle);
    QCOMPARE(middle->rail, 0U);
    QVERIFY(middle->id == 132767U || middle->id == 132768U);
    QCOMPARE(traceAt(layout, { x, top + 0.00001 })->id, 100000U + 6U);
    QVERIFY(traceAt(layout, { x, bottom - 0.00001 })->id <= 165535U);
}

QTEST_GUILESS_MAIN(MapTraceTest)
#include "tst_maptrace.moc"
