// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Random gestures, keys, undos, redos and changes of levels; what must always hold is looked at after each.
// NESTBOX_WALK_SEED repeats a walk, NESTBOX_WALK_STEPS says how long it is.
#include "mapwindow.h"

#include <QAccessible>
#include <QRandomGenerator>

#include <iterator>

using namespace nestbox;
using namespace nestbox::test;

namespace {

class Walk
{
public:
    explicit Walk(quint32 seed)
        : m_random(seed)
        , m_window(start(), { 700, 500 })
    {
    }

    void step()
    {
        const int what = below(12);
        if (what < 5)
            gesture();
        else if (what < 9)
            key();
        else if (what < 10)
            m_window.document.undoStack()->undo();
        else if (what < 11)
            m_window.document.undoStack()->redo();
        else
            changeLevels();
        const SandboxDocument& document = m_window.document;
        if (m_window.document.undoStack()->count() > 400)
            m_window.document.load(document.profile(), {});
    }

    void check()
    {
        SandboxDocument& document = m_window.document;
        const Assessment fresh = assess(document.profile(), document.facts());
        QVERIFY(!document.isPreviewing());
        QCOMPARE(document.assessment().problems, fresh.problems);
        const MapLayout& layout = m_window.layout();
        QCOMPARE(layout.rails.size(), document.profile().levels.size() + 1);
        std::size_t ribbon = 0;
        for (std::size_t level = 0; level < fresh.levels.size(); ++level)
            for (const IdRange& range : fresh.levels[level].uid.map.ranges) {
                QVERIFY(ribbon < layout.ribbons.size());
                QCOMPARE(layout.ribbons[ribbon].rightTop, layout.rails[level + 1].scale.yOf(range.inside));
                QCOMPARE(layout.ribbons[ribbon++].leftTop, layout.rails[level].scale.yOf(range.outside));
                QVERIFY(range.inside_ids().end <= id_space_end && range.outside_ids().end <= id_space_end);
            }
        QCOMPARE(ribbon, layout.ribbons.size());
        QCOMPARE(std::size_t(m_window.model.rowCount()), rangeKeys(document.profile(), { IdKind::Uid }).size());
        if (!document.undoStack()->canUndo())
            return;
        const Profile now = document.profile();
        document.undoStack()->undo();
        document.undoStack()->redo();
        QCOMPARE(document.profile(), now);
    }

private:
    static Profile start()
    {
        Profile profile = rootAndSubordinate();
        profile.levels.push_back({ { plain(0, 0, 1), plain(1, 1, 100) }, {}, {} });
        return profile;
    }

    int below(int end) { return m_random.bounded(end); }

    QPoint anywhere()
    {
        const QRect room = m_window.view.viewport()->rect();
        const MapRail& rail = m_window.layout().rails[std::size_t(below(int(m_window.layout().rails.size())))];
        const int x = below(3) == 0 ? below(room.width()) : int(rail.left) + below(int(railWidth));
        return { x + 1, below(room.height() + 40) - 20 };
    }

    void gesture()
    {
        constexpr Qt::KeyboardModifier some[]
            = { Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier };
        const Qt::KeyboardModifiers modifiers = some[below(std::size(some))];
        const QPoint from = anywhere();
        m_window.move(from);
        m_window.press(from, modifiers);
        for (int i = below(4); i >= 0; --i)
            m_window.move(anywhere(), modifiers);
        const QPoint to = anywhere();
        m_window.move(to, modifiers);
        if (below(6) == 0)
            m_window.key(Qt::Key_Escape);
        m_window.release(to, modifiers);
    }

    void key()
    {
        constexpr int keys[] = { Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right,
            Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Insert, Qt::Key_Delete, Qt::Key_Delete, Qt::Key_Escape };
        constexpr Qt::KeyboardModifier some[]
            = { Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier };
        const int chosen = keys[below(std::size(keys))];
        const bool arrow = chosen >= Qt::Key_Left && chosen <= Qt::Key_PageDown;
        m_window.view.setFocus();
        if (m_window.rows().size() > 8)
            return m_window.key(Qt::Key_Delete);
        if (below(8) == 0)
            return m_window.key(Qt::Key_D, Qt::ControlModifier);
        m_window.key(chosen, arrow ? some[below(std::size(some))] : Qt::NoModifier);
    }

    void changeLevels()
    {
        Profile profile = m_window.document.profile();
        const std::size_t at = std::size_t(below(int(profile.levels.size())));
        const auto place = profile.levels.begin() + std::ptrdiff_t(at);
        if (profile.levels.size() > 3 || (profile.levels.size() > 1 && below(2) == 0))
            profile.levels.erase(place);
        else
            profile.levels.insert(std::next(place), { { plain(0, 0, 1) }, {}, {} });
        // Symbols belong to the first level.
        for (std::size_t level = 1; level < profile.levels.size(); ++level)
            for (ProfileRange& row : profile.levels[level].uid)
                if (row.outside.symbol != OutsideId::Symbol::Number)
                    row = plain(row.inside, 0, row.count.value_or(1));
        m_window.document.apply(QStringLiteral("Levels"), profile);
    }

    QRandomGenerator m_random;
    MapWindow m_window;
};

} // namespace

class MapWalkTest : public QObject
{
    Q_OBJECT

private slots:
    void walk();
};

void MapWalkTest::walk()
{
    const quint32 seed = qEnvironmentVariableIsSet("NESTBOX_WALK_SEED")
        ? qEnvironmentVariable("NESTBOX_WALK_SEED").toUInt()
        : QRandomGenerator::global()->generate();
    const int steps
        = qEnvironmentVariableIsSet("NESTBOX_WALK_STEPS") ? qEnvironmentVariableIntValue("NESTBOX_WALK_STEPS") : 10000;
    qInfo("NESTBOX_WALK_SEED=%u", seed);
    Walk walk(seed);
    for (int i = 0; i < steps; ++i) {
        walk.step();
        walk.check();
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("after %1 steps").arg(i + 1)));
    }
}

QTEST_MAIN(MapWalkTest)
#include "tst_mapwalk.moc"
