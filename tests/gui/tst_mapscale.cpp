// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/id.h"
#include "gui/editor/labelplacement.h"
#include "gui/editor/mapscale.h"

#include <QTest>

#include <random>

using namespace nestbox;

namespace {

MapScale::Demand demand(std::uint64_t first, std::uint64_t end, double least, double preferred, double most)
{
    return { { first, end }, least, preferred, most, false };
}

std::vector<MapScale::Demand> oneAndTheRest()
{
    return { demand(0, 1, 4, 30, 40), demand(1, id_space_end, 4, 60, 100) };
}

} // namespace

class MapScaleTest : public QObject
{
    Q_OBJECT

private slots:
    void fillsItsHeight_data();
    void fillsItsHeight();
    void leastIsKept();
    void elasticTakesTheRest();
    void everyIdIsFoundAgain();
    void outsideTheRail();
    void empty();
    void labels_data();
    void labels();
    void labelsNeverCollide();
    void leastImportantLabelsGo();
};

void MapScaleTest::fillsItsHeight_data()
{
    QTest::addColumn<double>("height");
    for (const double height : { 8.0, 50.0, 90.0, 120.0, 140.0, 900.0 })
        QTest::addRow("%g pixels", height) << height;
}

void MapScaleTest::fillsItsHeight()
{
    QFETCH(double, height);
    const MapScale scale(oneAndTheRest(), 10, height);
    QCOMPARE(scale.top(), 10.0);
    QCOMPARE(scale.bottom(), 10 + height);
    QVERIFY(scale.segments()[0].height() >= 4);
}

void MapScaleTest::leastIsKept()
{
    const MapScale scale(oneAndTheRest(), 0, 1);
    QCOMPARE(scale.segments()[0].height(), 4.0);
    QCOMPARE(scale.bottom(), 8.0);
}

void MapScaleTest::elasticTakesTheRest()
{
    auto demands = oneAndTheRest();
    demands[1].elastic = true;
    const MapScale scale(demands, 0, 1000);
    QCOMPARE(scale.segments()[0].height(), 40.0);
    QCOMPARE(scale.segments()[1].height(), 960.0);
}

void MapScaleTest::everyIdIsFoundAgain()
{
    const MapScale scale({ demand(0, 1, 4, 30, 40), demand(1, 1000, 4, 100, 100), demand(1000, 65536, 4, 200, 200),
                             demand(65536, id_space_end, 4, 60, 100) },
        5, 400);
    std::mt19937 random(7);
    double before = -1;
    for (const std::uint64_t id : { 0U, 1U, 2U, 500U, 999U, 1000U, 1500U, 65535U, 65536U, 4294967294U }) {
        const double y = scale.yOf(id);
        QVERIFY(y > before);
        QCOMPARE(scale.idAt(y + 1e-9), id);
        before = y;
    }
    for (int i = 0; i < 1000; ++i) {
        const std::uint64_t id = std::uniform_int_distribution<std::uint64_t>(0, 65535)(random);
        const double middle = (scale.yOf(id) + scale.yOf(id + 1)) / 2;
        QCOMPARE(scale.idAt(middle), id);
    }
}

void MapScaleTest::outsideTheRail()
{
    const MapScale scale(oneAndTheRest(), 10, 100);
    QCOMPARE(scale.idAt(-5), 0U);
    QCOMPARE(scale.idAt(5000), 4294967294U);
    QCOMPARE(scale.yOf(id_space_end), 110.0);
}

void MapScaleTest::empty()
{
    const MapScale scale;
    QCOMPARE(scale.yOf(5), 0.0);
    QCOMPARE(scale.idAt(5), 0U);
}

void MapScaleTest::labels_data()
{
    QTest::addColumn<QList<double>>("wanted");
    QTest::addColumn<QList<double>>("centres");
    QTest::newRow("apart") << QList<double> { 20, 60 } << QList<double> { 20, 60 };
    QTest::newRow("both move half") << QList<double> { 50, 54 } << QList<double> { 47, 57 };
    QTest::newRow("three around the middle one") << QList<double> { 50, 50, 50 } << QList<double> { 40, 50, 60 };
    QTest::newRow("held at the top") << QList<double> { 0, 1 } << QList<double> { 5, 15 };
    QTest::newRow("held at the bottom") << QList<double> { 99, 100 } << QList<double> { 85, 95 };
}

void MapScaleTest::labels()
{
    QFETCH(QList<double>, wanted);
    QFETCH(QList<double>, centres);
    std::vector<LabelSlot> places;
    for (const double each : wanted)
        places.push_back({ each, 10, 0 });
    placeLabels(places, 0, 100);
    for (qsizetype i = 0; i < centres.size(); ++i)
        QCOMPARE(places[static_cast<std::size_t>(i)].centre, centres[i]);
}

void MapScaleTest::labelsNeverCollide()
{
    std::mt19937 random(11);
    for (int round = 0; round < 500; ++round) {
        std::vector<LabelSlot> places(1 + random() % 20);
        double y = 0;
        for (LabelSlot& place : places)
            place = { y += std::uniform_real_distribution(0.0, 25.0)(random), 8.0 + random() % 20, int(random() % 3) };
        placeLabels(places, 0, 300);
        double end = 0;
        for (const LabelSlot& place : places) {
            if (!place.shown)
                continue;
            QVERIFY(place.centre - place.height / 2 >= end - 1e-6);
            end = place.centre + place.height / 2;
        }
        QVERIFY(end <= 300 + 1e-6);
    }
}

void MapScaleTest::leastImportantLabelsGo()
{
    std::vector<LabelSlot> places { { 10, 10, 2 }, { 12, 10, 0 }, { 14, 10, 3 }, { 16, 10, 1 } };
    placeLabels(places, 0, 20);
    QVERIFY(places[0].shown && !places[1].shown && places[2].shown && !places[3].shown);
}

QTEST_GUILESS_MAIN(MapScaleTest)
#include "tst_mapscale.moc"
