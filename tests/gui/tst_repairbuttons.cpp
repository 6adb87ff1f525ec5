// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "buildwindow.h"
#include "gui/build/problemscard.h"

#include <QPushButton>
#include <QToolButton>

using namespace nestbox;
using namespace nestbox::test;

namespace {

ProfileRange plain(Id inside, Id outside, Id count)
{
    return { inside, { .number = outside }, count };
}

/// Ranges 2 and 3 collide inside.
Profile overlapping()
{
    Profile profile = rootAndSubordinate();
    profile.levels[0].uid = { ownId(0), plain(1, 100000, 50000), plain(45000, 150000, 15000) };
    profile.levels[0].gid = { ownId(0) };
    return profile;
}

} // namespace

class RepairButtonsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void clickMendsInOneStep();
    void hoverShowsAndLeavesNoTrace();
    void keyEndsTheHover();
    void everyRepairLeadsToAnEnd_data();
    void everyRepairLeadsToAnEnd();
    void whyNamesTheManual();
    void followingGidsAreMendedToo();

private:
    [[nodiscard]] QList<QPushButton*> buttons() const;
    [[nodiscard]] QPushButton* button(const QString& text) const;
    [[nodiscard]] int buttonsNamed(const QString& text) const;

    std::unique_ptr<BuildWindow> m_window;
};

void RepairButtonsTest::init()
{
    m_window = std::make_unique<BuildWindow>();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
}

void RepairButtonsTest::cleanup()
{
    m_window.reset();
}

QList<QPushButton*> RepairButtonsTest::buttons() const
{
    QList<QPushButton*> shown;
    for (QPushButton* found : m_window->window().findChild<ProblemsCard*>()->findChildren<QPushButton*>())
        if (found->isVisible())
            shown.append(found);
    return shown;
}

QPushButton* RepairButtonsTest::button(const QString& text) const
{
    for (QPushButton* found : buttons())
        if (found->text() == text)
            return found;
    return nullptr;
}

int RepairButtonsTest::buttonsNamed(const QString& text) const
{
    const QList<QPushButton*> shown = buttons();
    return static_cast<int>(std::ranges::count(shown, text, &QPushButton::text));
}

void RepairButtonsTest::clickMendsInOneStep()
{
    m_window->load(overlapping());
    QTRY_VERIFY(button("Trim range 3") != nullptr);
    QVERIFY(!m_window->actions().launch->isEnabled());
    QTest::mouseClick(button("Trim range 3"), Qt::LeftButton);
    QCOMPARE(m_window->steps(), 1);
    QCOMPARE(m_window->profile().levels[0].uid[2], plain(50001, 155001, 9999));
    QVERIFY(m_window->actions().launch->isEnabled());
    m_window->document().undoStack()->undo();
    QCOMPARE(m_window->profile(), overlapping());
    QTRY_VERIFY(button("Trim range 3") != nullptr);
}

void RepairButtonsTest::hoverShowsAndLeavesNoTrace()
{
    m_window->load(overlapping());
    QTRY_VERIFY(button("Remove range 3") != nullptr);
    QEvent enter(QEvent::Enter);
    QPushButton* remove = button("Remove range 3");
    QCoreApplication::sendEvent(remove, &enter);
    QCOMPARE(m_window->profile().levels[0].uid.size(), 2U);
    QVERIFY(remove->isVisible());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(remove, &leave);
    QCOMPARE(m_window->profile(), overlapping());
    QCOMPARE(m_window->steps(), 0);
}

void RepairButtonsTest::keyEndsTheHover()
{
    m_window->load(overlapping());
    QTRY_VERIFY(button("Remove range 3") != nullptr);
    QEvent enter(QEvent::Enter);
    QCoreApplication::sendEvent(button("Remove range 3"), &enter);
    QVERIFY(m_window->actions().launch->isEnabled());
    QTest::keyClick(&m_window->window(), Qt::Key_F5);
    QCOMPARE(m_window->profile(), overlapping());
    QVERIFY(!m_window->actions().launch->isEnabled());
}

void RepairButtonsTest::everyRepairLeadsToAnEnd_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::newRow("overlap") << overlapping();
    Profile profile = rootAndSubordinate();
    profile.levels[0].uid[1].count = 70000;
    QTest::newRow("more than delegated") << profile;
    profile = rootAndSubordinate();
    profile.levels[0].uid.push_back(plain(70000, 5, 10));
    QTest::newRow("not delegated") << profile;
    profile = rootAndSubordinate();
    profile.levels[0].gid = { ownId(0) };
    profile.levels[0].setgroups = Setgroups::Allow;
    QTest::newRow("setgroups") << profile;
    profile = rootAndSubordinate();
    profile.program.user = 99999;
    QTest::newRow("user that is not mapped") << profile;
    profile = rootAndSubordinate();
    profile.levels[0].uid[1].outside = { .symbol = OutsideId::Symbol::User, .name = "nobody-here" };
    QTest::newRow("unknown account") << profile;
    profile = rootAndSubordinate();
    profile.levels.push_back({ { plain(0, 0, 65537) }, { plain(0, 0, 65537) }, {} });
    QTest::newRow("across two lines of the parent") << profile;
}

/// The first button, again and again, until none is left; what remains is no error.
void RepairButtonsTest::everyRepairLeadsToAnEnd()
{
    QFETCH(Profile, profile);
    m_window->load(profile);
    QTRY_VERIFY(!buttons().isEmpty());
    for (int click = 0; click < 20 && !buttons().isEmpty(); ++click) {
        QTest::mouseClick(buttons().constFirst(), Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    QVERIFY(buttons().isEmpty());
    for (const Problem& problem : m_window->document().assessment().problems)
        QVERIFY(problem.severity == Problem::Severity::Warning);
}

void RepairButtonsTest::whyNamesTheManual()
{
    m_window->load(overlapping());
    QTRY_VERIFY(!buttons().isEmpty());
    QToolButton* why = nullptr;
    for (QToolButton* found : m_window->window().findChild<ProblemsCard*>()->findChildren<QToolButton*>())
        if (found->isVisible() && found->text() == "Why?")
            why = found;
    QVERIFY(why != nullptr);
    QVERIFY(!m_window->texts().join('|').contains("user_namespaces(7)"));
    QTest::mouseClick(why, Qt::LeftButton);
    QVERIFY(m_window->texts().join('|').contains("user_namespaces(7)"));
}

void RepairButtonsTest::followingGidsAreMendedToo()
{
    Profile profile = overlapping();
    profile.levels[0].gid = profile.levels[0].uid;
    m_window->load(profile);
    QVERIFY(m_window->document().gidFollowsUid());
    QTRY_VERIFY(button("Trim range 3") != nullptr);
    QCOMPARE(buttonsNamed("Trim range 3"), 1); // what is said of both maps is said once
    QVERIFY(m_window->texts().join('|').contains("The GID map follows and is mended with it."));
    m_window->document().setGidFollowsUid(false);
    QTRY_COMPARE(buttonsNamed("Trim range 3"), 2);
    m_window->document().setGidFollowsUid(true);
    QTRY_COMPARE(buttonsNamed("Trim range 3"), 1);
    QTest::mouseClick(button("Trim range 3"), Qt::LeftButton);
    QVERIFY(m_window->document().assessment().launchable());
    QCOMPARE(m_window->profile().levels[0].gid, m_window->profile().levels[0].uid);
    QCOMPARE(m_window->steps(), 1);
}

QTEST_MAIN(RepairButtonsTest)
#include "tst_repairbuttons.moc"
