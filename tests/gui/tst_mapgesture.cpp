// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A drag from the press to the release, without a display: what the profile becomes.
#include "editorscene.h"
#include "gui/document/rangetext.h"

using namespace nestbox;
using namespace nestbox::test;

namespace {

using State = MapGesture::State;
using Modifiers = MapGesture::Modifiers;

constexpr Modifiers freely { .copy = false, .free = true };
constexpr Modifiers copying { .copy = true, .free = true };

/// The gesture on rows of the first level; positions are said in IDs of a rail.
class Hand
{
public:
    explicit Hand(std::vector<ProfileRange> rows, std::vector<ProfileRange> nested = {})
        : m_scene(std::move(rows), std::move(nested))
        , m_layout(m_scene.layout())
    {
    }

    [[nodiscard]] QPointF at(std::size_t rail, std::uint64_t id) const
    {
        return { m_layout.rails[rail].left + railWidth / 2, m_layout.rails[rail].scale.yOf(id) };
    }
    /// Takes hold of a part of a row, in the middle of its handle.
    QPointF take(std::size_t row, MapPart part, Side side = Side::Inside)
    {
        const MapGrip grip { { 0, IdKind::Uid, row }, part, side };
        const auto range = rangeOfRow(m_scene.assessment, m_scene.profile, grip.key);
        return takeAt(row, part, side, at(railOf(grip), heldValue(range.value_or(IdRange {}), part, side)));
    }
    QPointF takeAt(std::size_t row, MapPart part, Side side, QPointF point)
    {
        m_gesture.press(m_scene.input(), m_layout, { { 0, IdKind::Uid, row }, part, side }, point);
        return point;
    }
    void takeFree(std::size_t rail, std::uint64_t id, std::size_t level, Side side)
    {
        m_gesture.press(m_scene.input(), m_layout, { { level, IdKind::Uid, 0 }, MapPart::New, side },
            at(rail, id) + QPointF(0, 1e-6));
    }
    bool move(QPointF to, Modifiers modifiers = {}) { return m_gesture.move(to, modifiers); }
    bool move(std::size_t rail, std::uint64_t id, Modifiers modifiers = {}) { return move(at(rail, id), modifiers); }

    [[nodiscard]] MapGesture& gesture() { return m_gesture; }
    [[nodiscard]] const Profile& before() const { return m_scene.profile; }
    /// "0 me 1, 100 5000 50"
    [[nodiscard]] QString rows(std::size_t level = 0) const
    {
        QStringList texts;
        for (const ProfileRange& row : rowsOf(m_gesture.profile(), level, IdKind::Uid))
            texts.append(
                QStringLiteral("%1 %2 %3").arg(row.inside).arg(outsideText(row.outside), countText(row.count)));
        return texts.join(QStringLiteral(", "));
    }

private:
    EditorScene m_scene;
    MapLayout m_layout;
    MapGesture m_gesture;
};

const std::vector<ProfileRange> base { ownId(0), plain(100, 5000, 50) };

} // namespace

class MapGestureTest : public QObject
{
    Q_OBJECT

private slots:
    void drags_data();
    void drags();
    void staysUnderTheMouse();
    void smallMovesAreClicks();
    void eachMoveBeginsAnew();
    void release();
    void unresolvedRows();
    void copies_data();
    void copies();
    void draws_data();
    void draws();
    void drawsOnTheSameRailAgain();
    void names_data();
    void names();
};

void MapGestureTest::drags_data()
{
    QTest::addColumn<MapPart>("part");
    QTest::addColumn<Side>("side");
    QTest::addColumn<int>("rail");
    QTest::addColumn<std::uint64_t>("to");
    QTest::addColumn<bool>("free");
    QTest::addColumn<QString>("expected");
    using enum MapPart;
    const auto row = [](const char* name, MapPart part, Side side, std::uint64_t to, bool free, const char* expected) {
        QTest::newRow(name) << part << side << (side == Side::Inside ? 1 : 0) << to << free
                            << QString::fromLatin1(expected);
    };
    const auto inside = Side::Inside;
    const auto outside = Side::Outside;
    row("body, freely", Inside, inside, 120, true, "120 5000 50");
    row("outer end, freely", Outside, outside, 5020, true, "100 5020 50");
    row("whole, freely", Both, inside, 120, true, "120 5020 50");
    row("last ID, freely", End, inside, 130, true, "100 5000 30");
    row("last ID, held outside", End, outside, 5030, true, "100 5000 30");
    row("first ID, freely", First, inside, 120, true, "120 5020 30");
    row("first ID, held outside", First, outside, 5020, true, "120 5020 30");
    row("body drawn to its neighbour", Inside, inside, 2, false, "1 5000 50");
    row("body not drawn to it with Shift", Inside, inside, 2, true, "2 5000 50");
    row("outer end drawn to the delegation", Outside, outside, 100001, false, "100 100000 50");
    row("outer end not drawn to it with Shift", Outside, outside, 100001, true, "100 100001 50");
    row("outer end drawn to the own ID", Outside, outside, 1002, false, "100 1001 50");
    row("drawn to a multiple of 65536", Inside, inside, 65600, false, "65536 5000 50");
    row("not drawn to it with Shift", Inside, inside, 65600, true, "65600 5000 50");
    row("above the rail", Inside, inside, 0, true, "0 5000 50");
    row("below the rail", Inside, inside, id_space_end, true, "4294967245 5000 50");
    row("last ID below the rail", End, inside, id_space_end, true, "100 5000 4294962295");
}

void MapGestureTest::drags()
{
    QFETCH(MapPart, part);
    QFETCH(Side, side);
    QFETCH(int, rail);
    QFETCH(std::uint64_t, to);
    QFETCH(bool, free);
    Hand hand(base);
    hand.take(1, part, side);
    QVERIFY(hand.move(static_cast<std::size_t>(rail), to, { .copy = false, .free = free }));
    const QString expected
        = QStringLiteral("0 me 1, ") + *static_cast<QString*>(QTest::qData("expected", qMetaTypeId<QString>()));
    QCOMPARE(hand.rows(), expected);
    QCOMPARE(hand.gesture().key(), (RangeKey { 0, IdKind::Uid, 1 }));
}

/// What was taken beside its middle is not in the middle later, either.
void MapGestureTest::staysUnderTheMouse()
{
    Hand hand(base);
    hand.takeAt(1, MapPart::Inside, Side::Inside, hand.at(1, 110));
    QVERIFY(hand.move(1, 130, freely));
    QCOMPARE(hand.rows(), "0 me 1, 120 5000 50");
}

void MapGestureTest::smallMovesAreClicks()
{
    Hand hand(base);
    const QPointF from = hand.take(1, MapPart::Inside);
    QVERIFY(!hand.move(from + QPointF(2, 2), freely));
    QCOMPARE(hand.gesture().state(), State::Pressed);
    QVERIFY(hand.move(from + QPointF(0, 4), freely));
    QCOMPARE(hand.gesture().state(), State::Dragging);
    QVERIFY(hand.move(from + QPointF(0, 1), freely)); // a drag stays one
}

/// Back where it began the profile is what it was, whatever lay between.
void MapGestureTest::eachMoveBeginsAnew()
{
    Hand hand({ ownId(0), subordinateIds(1, std::nullopt) });
    const QPointF from = hand.take(1, MapPart::Outside, Side::Outside);
    QVERIFY(hand.move(0, 3000000, freely));
    QCOMPARE(hand.rows(), "0 me 1, 1 3000000 65536");
    QVERIFY(hand.move(from, freely));
    QCOMPARE(hand.gesture().profile(), hand.before());
}

void MapGestureTest::release()
{
    Hand hand(base);
    QVERIFY(!hand.move(1, 120));
    QCOMPARE(hand.gesture().release(), State::Idle);
    hand.take(1, MapPart::Inside);
    QCOMPARE(hand.gesture().release(), State::Pressed);
    QVERIFY(!hand.move(1, 120));
    hand.take(1, MapPart::Inside);
    QVERIFY(hand.move(1, 120, freely));
    QCOMPARE(hand.gesture().release(), State::Dragging);
    QCOMPARE(hand.gesture().state(), State::Idle);
    QCOMPARE(hand.rows(), "0 me 1, 120 5000 50");
}

/// What has no numbers has no place to be taken hold of.
void MapGestureTest::unresolvedRows()
{
    Hand hand({ ownId(0), { 5, { .symbol = OutsideId::Symbol::User, .name = "bob" }, 1 } });
    hand.take(1, MapPart::Inside);
    QCOMPARE(hand.gesture().state(), State::Idle);
}

void MapGestureTest::copies_data()
{
    QTest::addColumn<MapPart>("part");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("name");
    using enum MapPart;
    const auto row = [](const char* name, MapPart part, const char* expected, const char* command) {
        QTest::newRow(name) << part << QString::fromLatin1(expected) << QString::fromLatin1(command);
    };
    row("body", Inside, "0 me 1, 100 5000 50, 130 5000 50", "Copy Range");
    row("whole", Both, "0 me 1, 100 5000 50, 130 5030 50", "Copy Range");
    row("edges are moved, not copied", First, "0 me 1, 130 5030 20", "Resize Range");
    row("the other edge, too", End, "0 me 1, 100 5000 30", "Resize Range");
}

void MapGestureTest::copies()
{
    QFETCH(MapPart, part);
    Hand hand(base);
    hand.take(1, part);
    QVERIFY(hand.move(1, 130, copying));
    QTEST(hand.rows(), "expected");
    QTEST(hand.gesture().commandText(), "name");
    const std::size_t added = rowsOf(hand.gesture().profile(), 0, IdKind::Uid).size() - 1;
    QCOMPARE(hand.gesture().key().row, added);
    // Ctrl let go on the way: nothing is copied.
    QVERIFY(hand.move(1, 130, freely));
    QCOMPARE(rowsOf(hand.gesture().profile(), 0, IdKind::Uid).size(), 2U);
    QCOMPARE(hand.gesture().key().row, 1U);
}

void MapGestureTest::draws_data()
{
    QTest::addColumn<QList<ulong>>("way"); // rail, ID, rail, ID, ...
    QTest::addColumn<bool>("free");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, QList<ulong> way, bool free, const char* expected) {
        QTest::newRow(name) << way << free << QString::fromLatin1(expected);
    };
    row("down the host: delegated IDs, onto free ones inside", { 0, 100000, 0, 165536 }, false,
        "150 subordinate+0 65536");
    row("up the host", { 0, 165536, 0, 100000 }, false, "150 subordinate+0 65536");
    row("down the host: others' IDs", { 0, 1500, 0, 50000 }, true, "150 1500 48500");
    row("down inside: the next delegated IDs", { 1, 200, 1, 400 }, true, "200 subordinate 200");
    row("down the host, over to the inside", { 0, 100000, 0, 165536, 1, 200 }, true, "200 subordinate+0 65536");
    row("down inside, over to the host", { 1, 200, 1, 400, 0, 100000 }, true, "200 subordinate+0 200");
    row("from the inside to the host at once: one ID", { 1, 200, 0, 100000 }, true, "200 subordinate+0 1");
    row("back to where it began: one ID", { 0, 100000, 0, 165536, 0, 100000 }, false, "150 subordinate+0 1");
    row("over to the very end of the other side", { 0, 100000, 0, 165536, 1, id_space_end }, false,
        "4294967294 subordinate+0 1");
    row("drawn to what is there", { 0, 100001, 0, 165535, 1, 151 }, false, "150 subordinate+0 65536");
    row("not with Shift", { 0, 100001, 0, 100400, 1, 151 }, true, "151 subordinate+1 399");
    row("not beyond the last ID on the other side", { 0, 100000, 0, 165536, 1, 4294967290U }, true,
        "4294967290 subordinate+0 5");
}

void MapGestureTest::draws()
{
    QFETCH(QList<ulong>, way);
    QFETCH(bool, free);
    Hand hand({ plain(0, 1000, 150) });
    hand.takeFree(way[0], way[1], 0, way[0] == 0 ? Side::Outside : Side::Inside);
    for (qsizetype i = 2; i < way.size(); i += 2)
        QVERIFY(hand.move(way[i], way[i + 1], { .copy = false, .free = free }));
    const QString expected = *static_cast<QString*>(QTest::qData("expected", qMetaTypeId<QString>()));
    QCOMPARE(hand.rows(), "0 1000 150, " + expected);
    QCOMPARE(hand.gesture().key(), (RangeKey { 0, IdKind::Uid, 1 }));
}

/// Over to the other rail and back: again only what was drawn here.
void MapGestureTest::drawsOnTheSameRailAgain()
{
    Hand hand({ plain(0, 1000, 150) });
    hand.takeFree(0, 100000, 0, Side::Outside);
    QVERIFY(hand.move(0, 100010, freely));
    QVERIFY(hand.move(1, 500, freely));
    QCOMPARE(hand.rows(), "0 1000 150, 500 subordinate+0 10");
    QVERIFY(hand.move(0, 100020, freely));
    QCOMPARE(hand.rows(), "0 1000 150, 150 subordinate+0 20");
}

void MapGestureTest::names_data()
{
    QTest::addColumn<MapPart>("part");
    QTest::addColumn<QString>("expected");
    QTest::newRow("body") << MapPart::Inside << "Move Range";
    QTest::newRow("whole") << MapPart::Both << "Move Range";
    QTest::newRow("outer end") << MapPart::Outside << "Re-aim Range";
    QTest::newRow("first ID") << MapPart::First << "Resize Range";
    QTest::newRow("last ID") << MapPart::End << "Resize Range";
    QTest::newRow("new") << MapPart::New << "Draw Range";
}

void MapGestureTest::names()
{
    QFETCH(MapPart, part);
    Hand hand(base);
    hand.take(1, part);
    QTEST(hand.gesture().commandText(), "expected");
}

QTEST_GUILESS_MAIN(MapGestureTest)
#include "tst_mapgesture.moc"
