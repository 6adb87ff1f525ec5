// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The map view in a real window: each drag, its twin on the keyboard, undo.
#include "mapwindow.h"

#include <QLineEdit>
#include <QScrollBar>

using namespace nestbox;
using namespace nestbox::test;

namespace {

const std::vector<ProfileRange> base { plain(0, 1000, 1), plain(100, 100000, 1000) };

} // namespace

class MapDragsTest : public QObject
{
    Q_OBJECT

private slots:
    void drags_data();
    void drags();
    void keys_data();
    void keys();
    void copies();
    void copiesWithTheKeyboard();
    void drawsBetweenRails();
    void drawsWithDefaults();
    void snapsToTheNeighbour();
    void edgesSnapToTheDelegation();
    void shiftIsFree();
    void escapeCancels();
    void clickChangesNothing();
    void scaleStandsStillWhileDragging();
    void symbolsStaySymbols();
    void typedValue();
    void insertAndDelete();
    void scrollsAtTheBorder();
};

void MapDragsTest::drags_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<int>("side");
    QTest::addColumn<bool>("insideMoves");
    QTest::addColumn<bool>("outsideMoves");
    QTest::addColumn<bool>("countChanges");
    const auto row = [](const char* name, MapPart part, Side side, bool inside, bool outside, bool count) {
        QTest::newRow(name) << int(part) << int(side) << inside << outside << count;
    };
    row("body", MapPart::Inside, Side::Inside, true, false, false);
    row("outer end", MapPart::Outside, Side::Outside, false, true, false);
    row("whole", MapPart::Both, Side::Inside, true, true, false);
    row("last ID", MapPart::End, Side::Inside, false, false, true);
    row("last ID, held outside", MapPart::End, Side::Outside, false, false, true);
    row("first ID", MapPart::First, Side::Inside, true, true, true);
    row("first ID, held outside", MapPart::First, Side::Outside, true, true, true);
}

void MapDragsTest::drags()
{
    QFETCH(int, part);
    QFETCH(int, side);
    MapWindow window(profileOf(base));
    window.key(Qt::Key_Tab);
    window.view.focusGrip({ { 0, IdKind::Uid, 1 }, MapPart(part), Side(side) });
    const Profile before = window.document.profile();
    const IdRange was = window.range(1);
    const QPoint from = window.handle(1, MapPart(part), Side(side));
    window.press(from);
    window.move(from + QPoint(0, 12), Qt::ShiftModifier);
    window.move(from + QPoint(0, 22), Qt::ShiftModifier);
    QVERIFY(window.document.isPreviewing());
    window.release(from + QPoint(0, 22));
    QVERIFY(!window.document.isPreviewing());
    const IdRange now = window.range(1);
    QTEST(now.inside > was.inside, "insideMoves");
    QTEST(now.outside > was.outside, "outsideMoves");
    QTEST(now.count != was.count, "countChanges");
    QCOMPARE(window.document.undoStack()->count(), 1);
    const Profile after = window.document.profile();
    window.document.undoStack()->undo();
    QCOMPARE(window.document.profile(), before);
    window.document.undoStack()->redo();
    QCOMPARE(window.document.profile(), after);
}

void MapDragsTest::keys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<int>("tabs");
    QTest::addColumn<std::vector<Id>>("expected");
    const auto row = [](const char* name, int key, int modifiers, int tabs, std::vector<Id> expected) {
        QTest::newRow(name) << key << modifiers << tabs << expected;
    };
    row("body", Qt::Key_Down, Qt::NoModifier, 0, { 101, 100000, 1000 });
    row("body back", Qt::Key_Up, Qt::NoModifier, 0, { 99, 100000, 1000 });
    row("outer end", Qt::Key_Right, Qt::NoModifier, 0, { 100, 100001, 1000 });
    row("whole", Qt::Key_Down, Qt::ControlModifier, 0, { 101, 100001, 1000 });
    row("last ID", Qt::Key_Down, Qt::ShiftModifier, 0, { 100, 100000, 1001 });
    row("first ID", Qt::Key_Right, Qt::ShiftModifier, 0, { 101, 100001, 999 });
    row("page to the next snap", Qt::Key_PageDown, Qt::NoModifier, 0, { 1000, 100000, 1000 });
    row("page up", Qt::Key_PageUp, Qt::NoModifier, 0, { 1, 100000, 1000 });
    row("handle of the first ID", Qt::Key_Up, Qt::NoModifier, 1, { 99, 99999, 1001 });
    row("handle of the last ID", Qt::Key_Up, Qt::NoModifier, 2, { 100, 100000, 999 });
    row("handle of the outer end", Qt::Key_Down, Qt::NoModifier, 3, { 100, 100001, 1000 });
    row("handle in the middle", Qt::Key_Down, Qt::NoModifier, 4, { 101, 100001, 1000 });
}

void MapDragsTest::keys()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(int, tabs);
    QFETCH(std::vector<Id>, expected);
    MapWindow window(profileOf(base));
    const Profile before = window.document.profile();
    window.view.focusGrip({ { 0, IdKind::Uid, 1 }, MapPart::Inside, Side::Inside });
    for (int i = 0; i < tabs; ++i)
        window.key(Qt::Key_Tab);
    window.key(key, Qt::KeyboardModifiers(modifiers));
    QCOMPARE(window.range(1), (IdRange { expected[0], expected[1], expected[2] }));
    QCOMPARE(window.document.undoStack()->count(), 1);
    window.document.undoStack()->undo();
    QCOMPARE(window.document.profile(), before);
}

void MapDragsTest::copies()
{
    MapWindow window(profileOf(base));
    const QPoint from = window.handle(1, MapPart::Inside);
    window.drag(from, from + QPoint(0, 60), Qt::ControlModifier);
    QCOMPARE(window.rows().size(), 3U);
    QCOMPARE(window.rows()[1], base[1]);
    QVERIFY(window.range(2).inside > 100);
    QCOMPARE(window.range(2).count, 1000U);
    QCOMPARE(window.document.undoStack()->count(), 1);
    QCOMPARE(window.document.undoStack()->undoText(), "Copy Range");
}

void MapDragsTest::copiesWithTheKeyboard()
{
    MapWindow window(profileOf(base));
    window.view.focusGrip({ { 0, IdKind::Uid, 1 }, MapPart::Inside, Side::Inside });
    window.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(window.range(2), (IdRange { 1100, 101000, 1000 }));
    QVERIFY(window.document.assessment().launchable());
    QCOMPARE(window.view.focusedGrip()->key.row, 2U);
}

void MapDragsTest::drawsBetweenRails()
{
    MapWindow window(profileOf({}));
    window.press(window.at(0, 100000));
    window.move(window.at(0, 165536));
    window.move(window.at(1, 0));
    window.release(window.at(1, 0));
    QCOMPARE(window.rows().size(), 1U);
    QCOMPARE(window.range(0), (IdRange { 0, 100000, 65536 }));
    QCOMPARE(window.rows()[0].outside.symbol, OutsideId::Symbol::Subordinate);
    QVERIFY(window.document.assessment().launchable());
}

void MapDragsTest::drawsWithDefaults()
{
    MapWindow window(profileOf(base));
    const QPoint from = window.at(1, 1500);
    window.drag(from, from + QPoint(0, 40), Qt::ShiftModifier);
    QCOMPARE(window.rows().size(), 3U);
    QVERIFY(window.range(2).inside >= 1100);
    QVERIFY(window.range(2).count > 1);
    QCOMPARE(window.document.undoStack()->undoText(), "Draw Range");
}

void MapDragsTest::snapsToTheNeighbour()
{
    MapWindow window(profileOf({ plain(0, 1000, 10), plain(5000, 100000, 10) }));
    const QPoint from = window.handle(1, MapPart::Inside);
    const int way = window.at(1, 5000).y() - window.at(1, 10).y();
    window.drag(from, from - QPoint(0, way - 3), {});
    QCOMPARE(window.range(1).inside, 10U);
}

/// What is held inside is drawn to the end of what is delegated outside.
void MapDragsTest::edgesSnapToTheDelegation()
{
    MapWindow window(profileOf({ plain(0, 1000, 1), plain(1, 100000, 65536 - 1000) }));
    window.view.focusGrip({ { 0, IdKind::Uid, 1 }, MapPart::End, Side::Inside });
    const QPoint from = window.handle(1, MapPart::End);
    const int way = window.at(1, 65537).y() - window.at(1, 65537 - 1000).y();
    window.drag(from, from + QPoint(0, way + 1));
    QCOMPARE(window.range(1), (IdRange { 1, 100000, 65536 }));
    window.document.undoStack()->undo();
    window.key(Qt::Key_PageDown);
    window.key(Qt::Key_PageDown);
    QCOMPARE(window.range(1), (IdRange { 1, 100000, 65536 }));
}

void MapDragsTest::shiftIsFree()
{
    MapWindow window(profileOf({ plain(0, 1000, 10), plain(5000, 100000, 10) }));
    window.view.focusGrip({ { 0, IdKind::Uid, 1 }, MapPart::Inside, Side::Inside });
    const QPoint from = window.handle(1, MapPart::Inside);
    const int way = window.at(1, 5000).y() - window.at(1, 10).y();
    window.drag(from, from - QPoint(0, way - 5), Qt::ShiftModifier);
    QVERIFY(window.range(1).inside != 10U);
    QVERIFY(window.range(1).inside < 100U);
}

void MapDragsTest::escapeCancels()
{
    MapWindow window(profileOf(base));
    const Profile before = window.document.profile();
    const QPoint from = window.handle(1, MapPart::Inside);
    window.press(from);
    window.move(from + QPoint(0, 60));
    QVERIFY(window.document.profile() != before);
    window.key(Qt::Key_Escape);
    QCOMPARE(window.document.profile(), before);
    window.move(from + QPoint(0, 90));
    window.release(from + QPoint(0, 90));
    QCOMPARE(window.document.profile(), before);
    QCOMPARE(window.document.undoStack()->count(), 0);
}

void MapDragsTest::clickChangesNothing()
{
    MapWindow window(profileOf(base));
    const Profile before = window.document.profile();
    for (const QPoint point : { window.handle(1, MapPart::Inside), window.at(1, 3000000), window.at(0, 500) })
        QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(window.document.profile(), before);
    QCOMPARE(window.document.undoStack()->count(), 0);
}

void MapDragsTest::scaleStandsStillWhileDragging()
{
    MapWindow window(profileOf(base));
    const QPoint from = window.handle(1, MapPart::Inside);
    const int mark = window.at(1, 1100).y();
    window.press(from);
    window.move(from + QPoint(0, 90));
    QCOMPARE(window.at(1, 1100).y(), mark);
    window.release(from + QPoint(0, 90));
    QVERIFY(window.at(1, 1100).y() != mark);
}

void MapDragsTest::symbolsStaySymbols()
{
    Profile profile = rootAndSubordinate();
    profile.levels[0].uid[1].count = 100;
    MapWindow window(profile);
    window.view.focusGrip({ { 0, IdKind::Uid, 1 }, MapPart::Outside, Side::Outside });
    window.key(Qt::Key_Down);
    const ProfileRange& row = window.rows()[1];
    QCOMPARE(row.outside.symbol, OutsideId::Symbol::Subordinate);
    QCOMPARE(row.outside.offset, std::optional<Id>(1));
    QCOMPARE(window.document.assessment().levels[0].uid.map.ranges[1].outside, 100001U);
}

void MapDragsTest::typedValue()
{
    MapWindow window(profileOf(base));
    window.view.focusGrip({ { 0, IdKind::Uid, 1 }, MapPart::End, Side::Inside });
    QTest::keyClick(&window.view, Qt::Key_5, {});
    auto* entry = window.view.findChild<QLineEdit*>();
    QVERIFY(entry->isVisible());
    QCOMPARE(entry->accessibleName(), "Last ID inside");
    QTest::keyClicks(entry, "99");
    QTest::keyClick(entry, Qt::Key_Return);
    QVERIFY(!entry->isVisible());
    QCOMPARE(window.range(1), (IdRange { 100, 100000, 500 }));
    QCOMPARE(window.document.undoStack()->count(), 1);
    QTest::keyClick(&window.view, Qt::Key_7, {});
    QTest::keyClick(entry, Qt::Key_Escape);
    QCOMPARE(window.document.undoStack()->count(), 1);
}

void MapDragsTest::insertAndDelete()
{
    MapWindow window(profileOf(base));
    window.key(Qt::Key_Insert);
    QCOMPARE(window.rows().size(), 3U);
    QCOMPARE(window.view.focusedGrip()->key.row, 2U);
    window.key(Qt::Key_Delete);
    QCOMPARE(window.rows(), base);
    QCOMPARE(window.document.undoStack()->count(), 2);
}

void MapDragsTest::scrollsAtTheBorder()
{
    MapWindow window(profileOf(base));
    window.view.setZoom(8, {});
    QCoreApplication::processEvents(); // the scroll bar takes its room
    const int before = window.view.verticalScrollBar()->value();
    window.view.focusGrip({ { 0, IdKind::Uid, 1 }, MapPart::First, Side::Inside });
    const QPoint from = window.handle(1, MapPart::First);
    QVERIFY(window.view.viewport()->rect().contains(from));
    window.press(from);
    window.move({ from.x(), window.view.viewport()->height() + 10 }, Qt::ShiftModifier);
    const Id value = window.range(1).inside;
    QTRY_VERIFY(window.view.verticalScrollBar()->value() > before + 60);
    QTRY_VERIFY(window.range(1).inside > value);
    window.key(Qt::Key_Escape);
    QCOMPARE(window.range(1).inside, 100U);
}

QTEST_MAIN(MapDragsTest)
#include "tst_mapdrags.moc"
