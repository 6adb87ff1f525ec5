// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Somebody plays with the whole Build page: gestures on the rails of either kind, keys, levels, the follow switch,
// commands, pasted maps, repairs, undo and redo. After each step every view must say what the document says.
// NESTBOX_WALK_SEED repeats a walk, NESTBOX_WALK_STEPS says how long it is.
#include "engine/profile/profiletext.h"
#include "gui/build/problemscard.h"
#include "gui/editor/mapview.h"
#include "pagecheck.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>

#include <array>

using namespace nestbox;
using namespace nestbox::test;

namespace {

constexpr int mostRows = 24;

class Walk
{
public:
    explicit Walk(quint32 seed)
        : m_random(seed)
    {
        m_window.window().resize(1100, 800);
        m_window.activate();
        m_window.window().setUpdatesEnabled(false); // what is painted is not looked at, and would be most of the work
        m_texts = { text() };
    }

    /// What was done, for whoever reads of a failure.
    QString step()
    {
        using Act = void (Walk::*)();
        struct Choice
        {
            int share;
            const char* name;
            Act act;
        };
        static const std::array<Choice, 9> choices { { { 30, "gesture", &Walk::gesture }, { 25, "key", &Walk::key },
            { 10, "undo", &Walk::undo }, { 6, "redo", &Walk::redo }, { 6, "level", &Walk::level },
            { 4, "follow or kind", &Walk::switchSomething }, { 9, "command", &Walk::command },
            { 4, "paste", &Walk::paste }, { 6, "repair", &Walk::repair } } };
        int chosen = below(100);
        for (const Choice& choice : choices) {
            chosen -= choice.share;
            if (chosen >= 0)
                continue;
            (this->*choice.act)();
            if (auto* editor = m_window.table().viewport()->findChild<QLineEdit*>(); editor && editor->isVisible())
                QTest::keyClick(editor, below(2) == 0 ? Qt::Key_Return : Qt::Key_Escape);
            return QString::fromLatin1(choice.name);
        }
        return {};
    }

    /// Empty if all is well.
    QString check()
    {
        QCoreApplication::processEvents(); // new rows of lists appear
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // which no event loop does here
        if (const QString found = disagreement(m_window); !found.isEmpty())
            return found;
        return undoDisagrees();
    }

    /// Not more and more of everything.
    void limit()
    {
        if (m_window.table().model()->rowCount() <= mostRows && stack().count() <= 300)
            return;
        m_window.load(rootAndSubordinate());
        m_texts = { text() };
        m_place = 0;
    }

private:
    int below(int end) { return m_random.bounded(end); }
    template <std::size_t size> int oneOf(const std::array<int, size>& values)
    {
        return values[static_cast<std::size_t>(below(static_cast<int>(size)))];
    }
    [[nodiscard]] QUndoStack& stack() const { return *m_window.document().undoStack(); }
    [[nodiscard]] std::string text() const { return write_profile(m_window.profile()); }
    [[nodiscard]] MapView& map() const { return *m_window.window().findChild<MapView*>(); }

    /// m_texts has what the profile was at each place of the stack; byte for byte it must be that again.
    QString undoDisagrees()
    {
        const auto place = static_cast<std::size_t>(stack().index());
        if (place > m_place + 1)
            learn(place);
        m_place = place;
        if (place >= m_texts.size() || m_texts[place] != text()) {
            if (stack().canRedo())
                return QStringLiteral("undo restored something else");
            m_texts.resize(place);
            m_texts.push_back(text());
        }
        m_texts.resize(static_cast<std::size_t>(stack().count()) + 1);
        if (!stack().canUndo())
            return {};
        stack().undo();
        const bool same = text() == m_texts[place - 1];
        stack().redo();
        return same && text() == m_texts[place] ? QString() : QStringLiteral("undo and redo");
    }

    /// Several things were done at once.
    void learn(std::size_t place)
    {
        m_texts.resize(m_place + 1);
        for (std::size_t i = m_place + 1; i <= place; ++i) {
            stack().setIndex(static_cast<int>(i));
            m_texts.push_back(text());
        }
    }

    QPoint anywhere()
    {
        const auto& layouts = map().layouts();
        const MapLayout& layout = layouts[static_cast<std::size_t>(below(static_cast<int>(layouts.size())))];
        const MapRail& rail = layout.rails[static_cast<std::size_t>(below(static_cast<int>(layout.rails.size())))];
        const QRect room = map().viewRect(layout, rail.rect());
        const int x = below(4) == 0 ? below(map().viewport()->width()) : room.left() + below(room.width());
        return { x, below(map().viewport()->height() + 40) - 20 };
    }

    void drag(QPoint to, Qt::KeyboardModifiers modifiers)
    {
        QMouseEvent event(
            QEvent::MouseMove, to, map().viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(map().viewport(), &event);
    }

    void gesture()
    {
        constexpr std::array<int, 4> some { Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier };
        const auto modifiers = static_cast<Qt::KeyboardModifiers>(oneOf(some));
        const QPoint from = anywhere();
        QTest::mousePress(map().viewport(), Qt::LeftButton, modifiers, from);
        for (int i = below(3); i >= 0; --i)
            drag(anywhere(), modifiers);
        if (below(6) == 0)
            QTest::keyClick(&map(), Qt::Key_Escape);
        QTest::mouseRelease(map().viewport(), Qt::LeftButton, modifiers, anywhere());
    }

    void key()
    {
        constexpr std::array<int, 12> keys { Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Up, Qt::Key_Down, Qt::Key_Left,
            Qt::Key_Right, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Insert, Qt::Key_Delete, Qt::Key_Delete,
            Qt::Key_Escape };
        constexpr std::array<int, 4> some { Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier };
        const int chosen = oneOf(keys);
        const bool arrow = chosen >= Qt::Key_Left && chosen <= Qt::Key_PageDown;
        map().setFocus();
        QTest::keyClick(
            &map(), static_cast<Qt::Key>(chosen), static_cast<Qt::KeyboardModifiers>(arrow ? oneOf(some) : 0));
    }

    void undo() { stack().undo(); }
    void redo() { stack().redo(); }

    void selectSomething()
    {
        const int rows = m_window.table().model()->rowCount();
        std::vector<int> chosen;
        for (int row = below(3); row < rows && chosen.size() < 3; row += 1 + below(3))
            chosen.push_back(row);
        m_window.select(chosen);
    }

    void level()
    {
        const BuildActions& actions = m_window.actions();
        selectSomething();
        const bool few = m_window.profile().levels.size() < 4;
        const std::array<QAction*, 4> some { few ? actions.addLevel : actions.removeLevel, actions.removeLevel,
            actions.moveLevelOut, actions.moveLevelIn };
        some[static_cast<std::size_t>(below(4))]->trigger();
    }

    void switchSomething()
    {
        const BuildActions& actions = m_window.actions();
        const std::array<QAction*, 5> some { actions.gidFollowsUid, actions.gidFollowsUid, actions.showUid,
            actions.showGid, actions.showBoth };
        some[static_cast<std::size_t>(below(5))]->trigger();
    }

    void command()
    {
        const BuildActions& actions = m_window.actions();
        selectSomething();
        if (below(4) == 0 && actions.splitRange->isEnabled()) {
            BuildWindow::onDialog([](QDialog& dialog) { dialog.accept(); });
            return actions.splitRange->trigger();
        }
        if (below(7) == 0)
            return actions.addRange->trigger();
        const std::array<QAction*, 6> some { actions.mergeRanges, actions.sortRanges, actions.normaliseRanges,
            actions.moveUp, actions.moveDown, actions.removeRange };
        some[static_cast<std::size_t>(below(6))]->trigger();
    }

    void paste()
    {
        static const std::array<const char*, 4> maps { "0 1000 1\n1 100000 65536\n", "0 100000 1000\n5000 101000 10\n",
            "--map-users=0:1000:1 --map-users=1:100000:20", "0 0 4294967295\n" };
        QGuiApplication::clipboard()->setText(QString::fromLatin1(maps[static_cast<std::size_t>(below(4))]));
        selectSomething();
        m_window.actions().pasteRanges->trigger();
    }

    void repair()
    {
        m_window.actions().showSandbox->trigger();
        QList<QPushButton*> buttons;
        for (auto* button : m_window.window().findChild<ProblemsCard*>()->findChildren<QPushButton*>())
            if (button->isVisible())
                buttons.append(button);
        if (!buttons.isEmpty())
            buttons[below(static_cast<int>(buttons.size()))]->click();
    }

    QRandomGenerator m_random;
    BuildWindow m_window;
    std::vector<std::string> m_texts;
    std::size_t m_place = 0;
};

int stepsToTake()
{
    return qEnvironmentVariableIsSet("NESTBOX_WALK_STEPS") ? qEnvironmentVariableIntValue("NESTBOX_WALK_STEPS") : 300;
}

} // namespace

class PageWalkTest : public QObject
{
    Q_OBJECT

private slots:
    void walk();
};

void PageWalkTest::walk()
{
    const quint32 seed = qEnvironmentVariableIsSet("NESTBOX_WALK_SEED")
        ? qEnvironmentVariable("NESTBOX_WALK_SEED").toUInt()
        : QRandomGenerator::global()->generate();
    qInfo("NESTBOX_WALK_SEED=%u", seed);
    Walk walk(seed);
    for (int i = 1; i <= stepsToTake(); ++i) {
        const QString done = walk.step();
        const QString found = walk.check();
        QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("step %1, %2: %3").arg(i).arg(done, found)));
        walk.limit();
    }
}

QTEST_MAIN(PageWalkTest)
#include "tst_pagewalk.moc"
