// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way of somebody who opens the window for the first time, with mouse and keyboard, and what must be read there
// without a manual: how do I become root inside, why is it red, who may do this, what would be run.
#include "buildwindow.h"
#include "gui/build/outputpanel.h"
#include "gui/build/outputtab.h"
#include "gui/editor/mapview.h"
#include "gui/launch/launcherpath.h"
#include "gui/widgets/chip.h"
#include "tests/support/mustwork.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTreeView>

using namespace nestbox;
using namespace nestbox::test;

class NewcomerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void howDoIBecomeRoot();
    void whyIsItRed();
    void theDragGoesOnWhenTheWindowFillsUp();
    void whoMayDoThis_data();
    void whoMayDoThis();
    void whatWouldBeRun();
    void itRuns();

private:
    /// Everything that can be read in the window now: labels, fields, chips, buttons.
    [[nodiscard]] QString readable() const;
    [[nodiscard]] bool reads(const QString& text) const { return readable().contains(text); }
    void choose(const QString& profile);
    void click(const QString& button);
    [[nodiscard]] MapView& map() const { return *m_window->window().findChild<MapView*>(); }
    [[nodiscard]] QPoint handle(MapPart part) const;
    void moveTo(QPoint point) const;
    /// The end of the second range, out of what is delegated; the button stays down.
    void dragOut();

    std::unique_ptr<BuildWindow> m_window;
    QPoint m_mouse;
};

void NewcomerTest::init()
{
    m_window = std::make_unique<BuildWindow>();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
}

QString NewcomerTest::readable() const
{
    QCoreApplication::processEvents();
    QStringList found = m_window->texts();
    for (const auto* button : m_window->window().findChildren<QAbstractButton*>())
        if (button->isVisible())
            found.append(QString(button->text()).remove(QLatin1Char('&')));
    for (const auto* edit : m_window->window().findChildren<QLineEdit*>())
        if (edit->isVisible())
            found.append(edit->text());
    for (const auto* chip : m_window->window().findChildren<Chip*>())
        if (chip->isVisible())
            found.append(chip->text());
    return found.join(QLatin1Char('\n')).remove(QChar(0x2060)); // what keeps words together
}

void NewcomerTest::choose(const QString& profile)
{
    for (auto* list : m_window->window().findChildren<QTreeView*>()) {
        if (!list->isVisible())
            continue;
        const QModelIndexList found = list->model()->match(
            list->model()->index(0, 0), Qt::DisplayRole, profile, 1, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(found.first()).center());
    }
    QCOMPARE(QString::fromStdString(m_window->profile().name), profile);
}

void NewcomerTest::click(const QString& text)
{
    for (auto* button : m_window->window().findChildren<QAbstractButton*>())
        if (button->isVisible() && QString(button->text()).remove(QLatin1Char('&')) == text)
            return QTest::mouseClick(button, Qt::LeftButton);
    QFAIL(qPrintable(QStringLiteral("no button %1").arg(text)));
}

QPoint NewcomerTest::handle(MapPart part) const
{
    const MapLayout& layout = map().layouts().front();
    return map().viewRect(layout, handleRect(layout, { { 0, IdKind::Uid, 1 }, part, Side::Inside })).center();
}

void NewcomerTest::moveTo(QPoint point) const
{
    QMouseEvent event(QEvent::MouseMove, point, map().viewport()->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(map().viewport(), &event);
    QCoreApplication::processEvents();
}

void NewcomerTest::dragOut()
{
    choose(QStringLiteral("Root + subordinate IDs"));
    const QPoint body = handle(MapPart::Inside);
    QTest::mouseMove(map().viewport(), body); // its handles appear
    QTest::mouseClick(map().viewport(), Qt::LeftButton, {}, body);
    m_mouse = handle(MapPart::End);
    QTest::mousePress(map().viewport(), Qt::LeftButton, {}, m_mouse);
    for (int way = 10; way <= 40; way += 10)
        moveTo(m_mouse + QPoint(0, way));
    m_mouse += QPoint(0, 40);
}

void NewcomerTest::howDoIBecomeRoot()
{
    QVERIFY(reads("Mapped root"));
    QVERIFY(reads("0 (root) inside is you"));
    QVERIFY(reads("No password needed"));
    QVERIFY(reads("Runs your shell as root (UID 0, GID 0)"));
    QVERIFY(reads("On the host it stays you: anna (UID 1000, GID 1000)"));
    QVERIFY(reads("F5 launches"));
}

void NewcomerTest::whyIsItRed()
{
    dragOut();
    QVERIFY(reads("problem"));
    QTest::mouseRelease(map().viewport(), Qt::LeftButton, {}, m_mouse);
    QVERIFY(reads("uses outside IDs that are neither yours nor delegated to you: 165536–"));
    QVERIFY(reads("refused") || reads("Cannot be written"));
    QVERIFY(reads("Launch is off until this is mended."));
    QVERIFY(!m_window->actions().launch->isEnabled());
    click("Why?");
    QVERIFY(reads("On your own you may map your own ID and the IDs that /etc/subuid delegates to you"));
    QVERIFY(reads("See "));
    const MapLayout& layout = map().layouts().front();
    QVERIFY(!layout.rails.front().faults.empty()); // and the very IDs on both rails
    QVERIFY(!layout.rails.back().faults.empty());
    click("Keep what is delegated");
    QVERIFY(reads("The kernel will accept these maps."));
    QVERIFY(reads("No password needed"));
    QCOMPARE(m_window->steps(), 2);
    QCOMPARE(m_window->profile().levels[0].uid[1].count, Id(65536));
}

/// New sentences elsewhere may take room from the map; the range stays in the hand.
void NewcomerTest::theDragGoesOnWhenTheWindowFillsUp()
{
    dragOut();
    QVERIFY(map().isDragging());
    const QSize size = map().size();
    m_window->window().resize(m_window->window().width(), m_window->window().height() - 60);
    QCoreApplication::processEvents();
    QVERIFY(map().size() != size);
    QVERIFY(map().isDragging());
    QVERIFY(m_window->document().isPreviewing());
    QTest::mouseRelease(map().viewport(), Qt::LeftButton, {}, m_mouse);
    QCOMPARE(m_window->steps(), 1);
    QVERIFY(!m_window->document().assessment().launchable());
}

void NewcomerTest::whoMayDoThis_data()
{
    QTest::addColumn<bool>("mapper");
    QTest::addColumn<QString>("chip");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nobody here") << false << "Cannot be written" << "UID: refused, see the problems.";
    QTest::newRow("an administrator") << true << "Administrator"
                                      << "other people's IDs; an administrator must consent.";
}

void NewcomerTest::whoMayDoThis()
{
    QFETCH(bool, mapper);
    choose("Root + subordinate IDs");
    QVERIFY(reads("Who can apply this map"));
    QVERIFY(reads("No password needed"));
    QVERIFY(reads("UID: your own and your subordinate IDs (/etc/subuid), written by newuidmap."));
    HostFacts facts = annasMachine();
    facts.mapper_available = mapper;
    m_window->document().setFacts(facts);
    Profile profile = m_window->profile();
    profile.levels[0].uid = { { 0, { .number = 2000 }, 1 } };
    m_window->document().apply("Others", profile);
    QFETCH(QString, chip);
    QFETCH(QString, sentence);
    QVERIFY(reads(chip));
    QVERIFY(reads(sentence));
}

void NewcomerTest::whatWouldBeRun()
{
    dragOut();
    QTest::mouseRelease(map().viewport(), Qt::LeftButton, {}, m_mouse);
    QTest::keyClick(&m_window->window(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(reads("The kernel will accept these maps."));
    QVERIFY(reads("The same from a terminal"));
    QVERIFY(reads("nestbox-launch --uid 0:me --uid 1:subordinate:rest --gid 0:me --gid 1:subordinate:rest"));
    click("What will happen, step by step");
    for (const char* sentence :
        { "The launcher creates a user namespace", "newuidmap writes uid_map", "0 1000 1\n1 100000 65536",
            "newgidmap writes gid_map", "if they differ, nothing starts", "The launcher becomes the program" })
        QVERIFY2(reads(sentence), sentence);
    QVERIFY(reads("The same without Nestbox"));
    QTest::keyClick(&m_window->window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains("newuidmap \"$pid\" 0 1000 1 1 100000 65536"));
}

void NewcomerTest::itRuns()
{
    if (launcherPath().isEmpty())
        SKIP_UNLESS_IT_MUST_WORK("nestbox-launch is not built");
    for (auto* edit : m_window->window().findChildren<QLineEdit*>())
        if (edit->accessibleName() == "Command line") {
            QTest::mouseClick(edit, Qt::LeftButton);
            QTest::keyClicks(edit, "id");
            QTest::keyClick(edit, Qt::Key_Return);
        }
    QVERIFY(reads("Runs id as root (UID 0, GID 0)"));
    click("Launch");
    OutputPanel* panel = m_window->window().buildPage().output();
    QTRY_COMPARE_WITH_TIMEOUT(panel->tabAt(0)->stateText(), "Exited with status 0", 30000);
    QVERIFY(panel->tabAt(0)->output().startsWith("uid=0(root) gid=0(root)"));
}

QTEST_MAIN(NewcomerTest)
#include "tst_newcomer.moc"
