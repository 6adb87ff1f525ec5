// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which key moves which part of a range, and by how much.
#include "editorscene.h"
#include "gui/editor/mapkeys.h"

using namespace nestbox;
using namespace nestbox::test;

namespace {

const IdRange range { 100, 5000, 50 };

} // namespace

class MapKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void steps_data();
    void steps();
    void otherKeys_data();
    void otherKeys();
    void results_data();
    void results();
};

void MapKeysTest::steps_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<MapPart>("focused");
    QTest::addColumn<Side>("side");
    QTest::addColumn<QString>("expected");
    using enum MapPart;
    const auto row = [](const char* name, int key, Qt::KeyboardModifiers modifiers, MapPart focused, Side side,
                         const char* expected) {
        QTest::newRow(name) << key << modifiers << focused << side << QString::fromLatin1(expected);
    };
    const auto inside = Side::Inside;
    const auto outside = Side::Outside;
    row("body, down", Qt::Key_Down, {}, Inside, inside, "body inside up");
    row("body, up", Qt::Key_Up, {}, Inside, inside, "body inside down");
    row("body, right: the outside", Qt::Key_Right, {}, Inside, inside, "outer outside up");
    row("body, left: the outside", Qt::Key_Left, {}, Inside, inside, "outer outside down");
    row("body, page down", Qt::Key_PageDown, {}, Inside, inside, "body inside up far");
    row("body, page up", Qt::Key_PageUp, {}, Inside, inside, "body inside down far");
    row("body, Ctrl: both", Qt::Key_Down, Qt::ControlModifier, Inside, inside, "both inside up");
    row("body, Ctrl sideways: both, too", Qt::Key_Left, Qt::ControlModifier, Inside, inside, "both inside down");
    row("body, Ctrl page: both, far", Qt::Key_PageUp, Qt::ControlModifier, Inside, inside, "both inside down far");
    row("body, Shift: the last ID", Qt::Key_Down, Qt::ShiftModifier, Inside, inside, "end inside up");
    row("body, Shift up: the last ID", Qt::Key_Up, Qt::ShiftModifier, Inside, inside, "end inside down");
    row("body, Shift sideways: the first ID", Qt::Key_Right, Qt::ShiftModifier, Inside, inside, "first inside up");
    row("body, Shift page: the last ID, far", Qt::Key_PageDown, Qt::ShiftModifier, Inside, inside, "end inside up far");
    row("body, Shift and Ctrl: edges before both", Qt::Key_Down, Qt::ShiftModifier | Qt::ControlModifier, Inside,
        inside, "end inside up");
    row("outer end, down", Qt::Key_Down, {}, Outside, outside, "outer outside up");
    row("outer end, right", Qt::Key_Right, {}, Outside, outside, "outer outside up");
    row("outer end, left", Qt::Key_Left, {}, Outside, outside, "outer outside down");
    row("outer end, page up", Qt::Key_PageUp, {}, Outside, outside, "outer outside down far");
    row("outer end keeps to itself", Qt::Key_Down, Qt::ControlModifier, Outside, outside, "outer outside up");
    row("whole, left", Qt::Key_Left, {}, Both, inside, "both inside down");
    row("first ID, down", Qt::Key_Down, {}, First, inside, "first inside up");
    row("first ID, left, held outside", Qt::Key_Left, {}, First, outside, "first outside down");
    row("last ID, right", Qt::Key_Right, {}, End, inside, "end inside up");
    row("last ID keeps to itself", Qt::Key_Up, Qt::ShiftModifier, End, inside, "end inside down");
    row("the number pad counts", Qt::Key_Down, Qt::KeypadModifier, Inside, inside, "body inside up");
}

void MapKeysTest::steps()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(MapPart, focused);
    QFETCH(Side, side);
    const auto step = mapKeyStep(key, modifiers, { { 0, IdKind::Uid, 0 }, focused, side });
    QVERIFY(step);
    constexpr std::array<const char*, 6> names { "body", "outer", "both", "first", "end", "new" };
    QString found = QString::fromLatin1(names.at(static_cast<std::size_t>(step->part)));
    found += step->side == Side::Inside ? " inside" : " outside";
    found += step->up ? " up" : " down";
    found += step->far ? " far" : "";
    QTEST(found, "expected");
}

void MapKeysTest::otherKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("a letter") << int(Qt::Key_A) << Qt::KeyboardModifiers();
    QTest::newRow("Home") << int(Qt::Key_Home) << Qt::KeyboardModifiers();
    QTest::newRow("Alt and an arrow belong to the window")
        << int(Qt::Key_Left) << Qt::KeyboardModifiers(Qt::AltModifier);
    QTest::newRow("Alt with others") << int(Qt::Key_Up) << (Qt::AltModifier | Qt::ShiftModifier);
}

void MapKeysTest::otherKeys()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QVERIFY(!mapKeyStep(key, modifiers, { { 0, IdKind::Uid, 0 }, MapPart::Inside, Side::Inside }));
}

void MapKeysTest::results_data()
{
    QTest::addColumn<IdRange>("from");
    QTest::addColumn<MapKeyStep>("step");
    QTest::addColumn<QString>("expected");
    using enum MapPart;
    const auto row = [](const char* name, IdRange from, MapKeyStep step, const char* expected) {
        QTest::newRow(name) << from << step << QString::fromLatin1(expected);
    };
    const IdRange last { 4294967245U, 5000, 50 };
    row("one ID on", range, { Inside, Side::Inside, true, false }, "101 5000 50");
    row("one ID back", range, { Inside, Side::Inside, false, false }, "99 5000 50");
    row("outside one on", range, { Outside, Side::Outside, true, false }, "100 5001 50");
    row("both one back", range, { Both, Side::Inside, false, false }, "99 4999 50");
    row("one ID more at the end", range, { End, Side::Inside, true, false }, "100 5000 51");
    row("one ID less at the end", range, { End, Side::Inside, false, false }, "100 5000 49");
    row("one ID more at the begin", range, { First, Side::Inside, false, false }, "99 4999 51");
    row("one ID less at the begin", range, { First, Side::Outside, true, false }, "101 5001 49");
    row("far: the next target", range, { Inside, Side::Inside, true, true }, "400 5000 50");
    row("far back: the target before", range, { Inside, Side::Inside, false, true }, "20 5000 50");
    row("far with the end", range, { End, Side::Inside, true, true }, "100 5000 300");
    row("far outside: a multiple", range, { Outside, Side::Outside, true, true }, "100 65536 50");
    row("far back outside", range, { Outside, Side::Outside, false, true }, "100 400 50");
    row("not below 0", { 0, 5000, 50 }, { Inside, Side::Inside, false, false }, "0 5000 50");
    row("far not below 0", { 5, 5000, 50 }, { Inside, Side::Inside, false, true }, "0 5000 50");
    row("not beyond the last ID", last, { Inside, Side::Inside, true, false }, "4294967245 5000 50");
    row("far not beyond the last ID", last, { Inside, Side::Inside, true, true }, "4294967245 5000 50");
    row("one ID stays", { 7, 8, 1 }, { End, Side::Inside, false, false }, "7 8 1");
}

void MapKeysTest::results()
{
    QFETCH(IdRange, from);
    QFETCH(MapKeyStep, step);
    QTEST(test::text(stepped(from, step, { 20, 400 })), "expected");
}

QTEST_GUILESS_MAIN(MapKeysTest)
#include "tst_mapkeys.moc"
