// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annasmachine.h"
#include "gui/editor/maplayout.h"

#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

namespace {

constexpr QRectF area { 0, 0, 800, 500 };

MapLayout layoutOf(const Profile& profile, const QRectF& where = area)
{
    const HostFacts facts = annasMachine();
    return layoutMap({ profile, assess(profile, facts), facts, IdKind::Uid }, where, {});
}

/// Labels of one side as "text|detail", from the top down.
QStringList labels(const MapLayout& layout, bool beforeRail)
{
    QStringList texts;
    for (const MapLabel& label : layout.labels)
        if (label.beforeRail == beforeRail)
            texts.append(label.detail.isEmpty() ? label.text : label.text + "|" + label.detail);
    return texts;
}

const char* const ownerNames[] = { "system", "me", "subordinate", "others", "free", "absent" };

QStringList bandTexts(const HostFacts& facts, const std::optional<std::vector<IdInterval>>& taken = {})
{
    QStringList texts;
    for (const HostBand& band : hostBands(facts, IdKind::Uid, taken))
        texts.append(
            QStringLiteral("%1-%2 %3").arg(band.ids.first).arg(band.ids.end - 1).arg(ownerNames[int(band.owner)]));
    return texts;
}

} // namespace

class MapLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void bands();
    void bandsInAContainer();
    void bandsOfRoot();
    void freeBands();
    void railsAndRibbons();
    void labelsSayWhoAndWhat();
    void overlapIsMarked();
    void emptyMap();
    void rowWithoutOutsideIsMarked();
    void levelsGetRails();
    void manyRangesGrowTheArea();
    void rangeAtFindsRibbonsAndRails();
    void rangeBeyondTheLastId();
};

void MapLayoutTest::bands()
{
    QCOMPARE(bandTexts(annasMachine()),
        QStringList({ "0-999 system", "1000-1000 me", "1001-99999 others", "100000-165535 subordinate",
            "165536-4294967294 others" }));
}

void MapLayoutTest::bandsInAContainer()
{
    HostFacts facts = annasMachine();
    facts.uid.me = 0;
    facts.uid.delegated = { { 10, 20 }, { 20, 30 } };
    facts.uid.parent.ranges = { { 0, 100000, 500 } };
    QCOMPARE(bandTexts(facts),
        QStringList({ "0-0 me", "1-9 system", "10-29 subordinate", "30-499 system", "500-4294967294 absent" }));
}

void MapLayoutTest::bandsOfRoot()
{
    HostFacts facts;
    QCOMPARE(bandTexts(facts), QStringList({ "0-0 me", "1-999 system", "1000-4294967294 others" }));
}

/// Where it is known who has IDs, the others are free.
void MapLayoutTest::freeBands()
{
    QCOMPARE(bandTexts(annasMachine(), std::vector<IdInterval> { { 1000, 1003 }, { 50, 60 }, { 165000, 170000 } }),
        QStringList({ "0-999 system", "1000-1000 me", "1001-1002 others", "1003-99999 free",
            "100000-165535 subordinate", "165536-169999 others", "170000-4294967294 free" }));
    QCOMPARE(bandTexts(annasMachine(), std::vector<IdInterval> {}),
        QStringList({ "0-999 system", "1000-1000 me", "1001-99999 free", "100000-165535 subordinate",
            "165536-4294967294 free" }));
}

void MapLayoutTest::railsAndRibbons()
{
    const MapLayout layout = layoutOf(rootAndSubordinate());
    QCOMPARE(layout.rails.size(), 2U);
    QCOMPARE(layout.ribbons.size(), 2U);
    QCOMPARE(layout.ribbons[0].tone, MapTone::Own);
    QCOMPARE(layout.ribbons[1].tone, MapTone::Subordinate);
    for (const MapRibbon& ribbon : layout.ribbons) {
        QVERIFY(ribbon.leftBottom - ribbon.leftTop > 20);
        QVERIFY(ribbon.rightBottom - ribbon.rightTop > 20);
        QCOMPARE(ribbon.left, layout.rails[0].right());
        QCOMPARE(ribbon.right, layout.rails[1].left);
    }
    QVERIFY(layout.rails[1].right() < area.right());
    QCOMPARE(layout.area, area);
}

void MapLayoutTest::labelsSayWhoAndWhat()
{
    const MapLayout layout = layoutOf(rootAndSubordinate());
    QCOMPARE(labels(layout, true),
        QStringList({ "0–999|system accounts", "1000|you (anna)", "1001–99999|other users",
            "100000–165535|your subordinate IDs", "165536–4294967294|other users" }));
    QCOMPARE(labels(layout, false).first(), "0 root");
    QVERIFY(labels(layout, false)[1].startsWith("1–65536|"));
    QCOMPARE(labels(layout, false)[2], "65537–4294967294|unmapped");
}

void MapLayoutTest::overlapIsMarked()
{
    Profile profile = rootAndSubordinate();
    profile.levels[0].uid[0].count = 3;
    profile.levels[0].uid[0].outside = { .number = 100000 };
    profile.levels[0].uid[1] = { 1, { .number = 100100 }, 5 };
    const MapLayout layout = layoutOf(profile);
    QVERIFY(!layout.ribbons[0].fault);
    QVERIFY(layout.ribbons[1].fault);
    QCOMPARE(layout.rails[1].faults.size(), 1U);
    const RailPiece fault = layout.rails[1].faults[0];
    QCOMPARE(fault.top, layout.rails[1].scale.yOf(1));
    QCOMPARE(fault.bottom, layout.rails[1].scale.yOf(3));
    QVERIFY(labels(layout, false).contains("1–5|inside IDs overlap"));
}

void MapLayoutTest::emptyMap()
{
    Profile profile;
    profile.levels = { {} };
    const MapLayout layout = layoutOf(profile);
    QCOMPARE(layout.rails.size(), 2U);
    QVERIFY(layout.ribbons.empty());
    QCOMPARE(labels(layout, false), QStringList { "0–4294967294|unmapped" });
    QVERIFY(layout.note.contains("65534"));
}

void MapLayoutTest::rowWithoutOutsideIsMarked()
{
    Profile profile;
    profile.levels = { { { { 7, { .symbol = OutsideId::Symbol::User, .name = "nosuchuser" }, 1 } }, {}, {} } };
    const MapLayout layout = layoutOf(profile);
    QVERIFY(layout.ribbons.empty() && layout.note.isEmpty());
    QCOMPARE(layout.rails[1].faults.size(), 1U);
    QCOMPARE(layout.rails[1].faults[0].top, layout.rails[1].scale.yOf(7));
    QVERIFY(labels(layout, false).contains("7|unknown user"));
}

void MapLayoutTest::levelsGetRails()
{
    Profile profile = rootAndSubordinate();
    for (int i = 0; i < 8; ++i)
        profile.levels.push_back({ { { 0, { .number = 0 }, 1 }, { 1, { .number = 1 }, 100 } }, {}, {} });
    const MapLayout layout = layoutOf(profile);
    QCOMPARE(layout.rails.size(), 10U);
    QVERIFY(layout.area.width() > area.width());
    for (std::size_t i = 1; i < layout.rails.size(); ++i)
        QVERIFY(layout.rails[i].left - layout.rails[i - 1].right() >= 90);
    QCOMPARE(layout.ribbons.back().tone, MapTone::Nested);
    QCOMPARE(layout.ribbons[layout.ribbons.size() - 2].tone, MapTone::Own);
}

void MapLayoutTest::manyRangesGrowTheArea()
{
    Profile profile;
    profile.levels = { {} };
    for (Id i = 0; i < 340; ++i)
        profile.levels[0].uid.push_back({ i * 10, { .number = 100000 + i * 10 }, 5 });
    const MapLayout layout = layoutOf(profile);
    QVERIFY(layout.area.height() > area.height());
    for (const MapRibbon& ribbon : layout.ribbons)
        QVERIFY(ribbon.rightBottom - ribbon.rightTop >= 2.9);
}

void MapLayoutTest::rangeAtFindsRibbonsAndRails()
{
    const MapLayout layout = layoutOf(rootAndSubordinate());
    for (const MapRibbon& ribbon : layout.ribbons) {
        const double left = (ribbon.leftTop + ribbon.leftBottom) / 2;
        const double right = (ribbon.rightTop + ribbon.rightBottom) / 2;
        QCOMPARE(layout.rangeAt({ ribbon.left + 2, left }), std::optional(ribbon.key));
        QCOMPARE(layout.rangeAt({ ribbon.right - 2, right }), std::optional(ribbon.key));
        QCOMPARE(layout.rangeAt({ ribbon.right + railWidth / 2, right }), std::optional(ribbon.key));
    }
    QCOMPARE(layout.rangeAt({ 1, 1 }), std::nullopt);
}

void MapLayoutTest::rangeBeyondTheLastId()
{
    Profile profile;
    profile.levels = { { { { 4294967290U, { .number = 4294967290U }, 100 } }, {}, {} } };
    const MapLayout layout = layoutOf(profile);
    QCOMPARE(layout.ribbons[0].rightBottom, layout.rails[1].scale.bottom());
    QVERIFY(layout.ribbons[0].fault);
}

QTEST_GUILESS_MAIN(MapLayoutTest)
#include "tst_maplayout.moc"
