// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "buildwindow.h"
#include "gui/build/commandscard.h"
#include "gui/build/tracefield.h"
#include "gui/document/rangeoperations.h"

#include <QClipboard>
#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QToolButton>

using namespace nestbox;
using namespace nestbox::test;

class BuildCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void levelsComeAndGo();
    void newRangesGoToTheSelectedLevel();
    void splitAsksAndJoinUndoes();
    void tidySortsAndJoins();
    void followSwitch();
    void traceSaysTheWay();
    void traceFollowsEdits();
    void sumsAreUpToDate();
    void stepsAndCommands();
    void severalLevelsHaveCommandsToo();
    void everyActionIsReachable();

private:
    [[nodiscard]] QLineEdit* traceEdit() const;

    std::unique_ptr<BuildWindow> m_window;
};

void BuildCommandsTest::init()
{
    m_window = std::make_unique<BuildWindow>();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
    m_window->load(rootAndSubordinate());
}

void BuildCommandsTest::cleanup()
{
    m_window.reset();
}

QLineEdit* BuildCommandsTest::traceEdit() const
{
    return m_window->window().findChild<TraceField*>()->findChild<QLineEdit*>();
}

void BuildCommandsTest::levelsComeAndGo()
{
    QVERIFY(!m_window->actions().removeLevel->isEnabled());
    QVERIFY(m_window->table().isColumnHidden(RangeTableModel::LevelColumn));
    QTest::keyClick(&m_window->window(), Qt::Key_N, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(m_window->profile().levels.size(), 2U);
    QVERIFY(!m_window->table().isColumnHidden(RangeTableModel::LevelColumn));
    const Profile two = m_window->profile();
    QTest::keyClick(&m_window->window(), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(m_window->profile() != two);
    QTest::keyClick(&m_window->window(), Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(m_window->profile(), two);
    QTest::keyClick(&m_window->window(), Qt::Key_Delete, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(m_window->profile(), rootAndSubordinate());
    QCOMPARE(m_window->steps(), 4);
    while (m_window->document().undoStack()->canUndo())
        m_window->document().undoStack()->undo();
    QCOMPARE(m_window->profile(), rootAndSubordinate());
}

void BuildCommandsTest::newRangesGoToTheSelectedLevel()
{
    m_window->actions().addLevel->trigger();
    m_window->select({ 0 });
    m_window->actions().addRange->trigger();
    QCOMPARE(m_window->profile().levels[0].uid.size(), 3U);
    m_window->select({ 4 });
    m_window->actions().addRange->trigger();
    QCOMPARE(m_window->profile().levels[1].uid.size(), 3U);
}

void BuildCommandsTest::splitAsksAndJoinUndoes()
{
    m_window->select({ 0 });
    QVERIFY(!m_window->actions().splitRange->isEnabled());
    m_window->select({ 1 });
    QVERIFY(m_window->actions().splitRange->isEnabled());
    BuildWindow::onDialog([](QDialog& dialog) {
        static_cast<QInputDialog&>(dialog).setTextValue("1001");
        dialog.accept();
    });
    m_window->actions().splitRange->trigger();
    QCOMPARE(m_window->profile().levels[0].uid[1], subordinateIds(1, 1000));
    QCOMPARE(m_window->profile().levels[0].uid[2], subordinateIds(1001, 64536));
    QCOMPARE(m_window->steps(), 1);
    m_window->activate();
    m_window->select({ 0, 1 });
    QVERIFY(!m_window->actions().mergeRanges->isEnabled());
    m_window->select({ 1, 2 });
    QVERIFY(m_window->actions().mergeRanges->isEnabled());
    QTest::keyClick(&m_window->window(), Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(m_window->profile(), rootAndSubordinate());
}

void BuildCommandsTest::tidySortsAndJoins()
{
    Profile profile = rootAndSubordinate();
    profile.levels[0].uid = { subordinateIds(1, 10), subordinateIds(11, 10), ownId(0) };
    profile.levels[0].gid = profile.levels[0].uid;
    m_window->load(profile);
    QTest::keyClick(&m_window->window(), Qt::Key_F7);
    QCOMPARE(m_window->profile().levels[0].uid[0], ownId(0));
    QTest::keyClick(&m_window->window(), Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(m_window->profile().levels[0].uid, (std::vector { ownId(0), subordinateIds(1, 20) }));
    QCOMPARE(m_window->profile().levels[0].gid, m_window->profile().levels[0].uid);
}

void BuildCommandsTest::followSwitch()
{
    QVERIFY(m_window->actions().gidFollowsUid->isChecked());
    m_window->select({ 1 });
    m_window->actions().removeRange->trigger();
    QCOMPARE(m_window->profile().levels[0].gid.size(), 1U);
    m_window->actions().showGid->trigger();
    m_window->select({ 0 });
    m_window->actions().removeRange->trigger();
    QVERIFY(!m_window->actions().gidFollowsUid->isChecked());
    QTest::keyClick(&m_window->window(), Qt::Key_G, Qt::ControlModifier);
    QVERIFY(m_window->actions().gidFollowsUid->isChecked());
    QCOMPARE(m_window->profile().levels[0].gid.size(), 1U);
}

void BuildCommandsTest::traceSaysTheWay()
{
    QTest::keyClick(&m_window->window(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), traceEdit());
    QTest::keyClicks(traceEdit(), "1000");
    QVERIFY(m_window->texts().contains("Host 1000 (anna) → Sandbox 0 (root)"));
    traceEdit()->setText("5");
    QVERIFY(m_window->texts().contains("Host 5 → Sandbox: unmapped, seen as 65534 (nobody)"));
    m_window->window().findChild<TraceField*>()->findChild<QComboBox*>()->setCurrentIndex(1);
    QVERIFY(m_window->texts().contains("Host 100004 → Sandbox 5"));
    traceEdit()->setText("70000");
    QVERIFY(m_window->texts().contains("UID 70000 does not exist in “Sandbox”: no range maps it."));
    traceEdit()->setText("nobody-here");
    QVERIFY(m_window->texts().contains("There is no such account."));
    traceEdit()->setText("root");
    QVERIFY(m_window->texts().contains("Host 1000 (anna) → Sandbox 0 (root)"));
}

void BuildCommandsTest::traceFollowsEdits()
{
    traceEdit()->setText("100000");
    QVERIFY(m_window->texts().contains("Host 100000 → Sandbox 1"));
    Profile profile = m_window->profile();
    profile.levels[0].uid[1].inside = 50;
    m_window->document().preview(profile);
    QVERIFY(m_window->texts().contains("Host 100000 → Sandbox 50"));
    m_window->actions().addLevel->trigger();
    QVERIFY(m_window->texts().contains("Host 100000 → Sandbox 50 → Nested sandbox 50"));
}

void BuildCommandsTest::sumsAreUpToDate()
{
    QVERIFY(m_window->texts().contains("UID: 65,537 IDs"));
    m_window->actions().showBoth->trigger();
    QVERIFY(m_window->texts().contains("UID: 65,537 IDs · GID: 65,537 IDs"));
    m_window->select({ 1 });
    m_window->actions().removeRange->trigger();
    QVERIFY(m_window->texts().contains("UID: 1 ID · GID: 1 ID"));
}

void BuildCommandsTest::stepsAndCommands()
{
    for (QToolButton* button : m_window->window().findChildren<QToolButton*>())
        if (button->text() == "What will happen, step by step")
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_window->actions().showSteps->isChecked());
    QVERIFY(m_window->texts().contains("newuidmap writes uid_map (inside, outside, count)"));
    QTest::keyClick(&m_window->window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains("newuidmap"));
    QCOMPARE(QGuiApplication::clipboard()->text(), m_window->window().findChild<CommandsCard*>()->script());
    Profile broken = rootAndSubordinate();
    broken.levels[0].uid[1].inside = 0;
    m_window->document().apply("break", broken);
    QVERIFY(!m_window->actions().copyScript->isEnabled());
    QVERIFY(m_window->texts().contains("No command could write these maps as they stand."));
}

void BuildCommandsTest::severalLevelsHaveCommandsToo()
{
    m_window->actions().addLevel->trigger();
    if (!m_window->document().assessment().launchable())
        QSKIP("several levels are not launched yet");
    m_window->actions().showSteps->trigger();
    QVERIFY(m_window->texts().contains("Level 2: The launcher writes uid_map (inside, outside, count)"));
    QVERIFY(m_window->window().findChild<CommandsCard*>()->script().contains("LEVEL2"));
}

void BuildCommandsTest::everyActionIsReachable()
{
    const QList<QAction*> inMenus = m_window->window().actions();
    for (const QAction* action : m_window->actions().findChildren<QAction*>()) {
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
        QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
    }
    for (const QAction* action : inMenus)
        for (const QAction* other : inMenus)
            QVERIFY2(action == other || action->shortcut().isEmpty() || action->shortcut() != other->shortcut(),
                qPrintable(action->text() + other->text()));
}

QTEST_MAIN(BuildCommandsTest)
#include "tst_buildcommands.moc"
