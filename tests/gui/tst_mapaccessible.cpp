// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What assistive technology is told of the map: every range, every handle, its value.
#include "gui/build/problemannouncer.h"
#include "gui/widgets/announcer.h"
#include "mapwindow.h"

#include <QAccessible>

using namespace nestbox;
using namespace nestbox::test;

class MapAccessibleTest : public QObject
{
    Q_OBJECT

private slots:
    void everyHandleHasItsValue();
    void valuesCanBeSet();
    void actions();
    void focusIsReported();
    void removedRangesBecomeInvalid();
    void problemIsTheDescription();
    void newProblemIsSaid();
};

namespace {

const std::vector<ProfileRange> base { plain(0, 1000, 1), plain(100, 100000, 1000) };

} // namespace

void MapAccessibleTest::everyHandleHasItsValue()
{
    MapWindow window(profileOf(base));
    QAccessibleInterface* map = QAccessible::queryAccessibleInterface(&window.view);
    QCOMPARE(map->childCount(), 2);
    QAccessibleInterface* range = map->child(1);
    QCOMPARE(range->text(QAccessible::Name), "UID range 2 of level 1: inside 100–1099, outside 100000–100999");
    QCOMPARE(range->parent(), map);
    QCOMPARE(map->indexOfChild(range), 1);
    QStringList values;
    for (int i = 0; i < range->childCount(); ++i) {
        QAccessibleInterface* handle = range->child(i);
        QCOMPARE(handle->role(), QAccessible::Slider);
        QCOMPARE(handle->parent(), range);
        QVERIFY(handle->valueInterface() != nullptr && handle->actionInterface() != nullptr);
        QVERIFY(!handle->rect().isEmpty());
        QCOMPARE(QString::number(handle->valueInterface()->currentValue().toDouble(), 'f', 0),
            handle->text(QAccessible::Value));
        values.append(handle->text(QAccessible::Name).section(',', 0, 0) + " " + handle->text(QAccessible::Value));
    }
    QCOMPARE(values,
        QStringList({ "Position inside 100", "First ID inside 100", "Last ID inside 1099", "Position outside 100000",
            "Position inside and outside 100" }));
}

void MapAccessibleTest::valuesCanBeSet()
{
    MapWindow window(profileOf(base));
    QAccessibleInterface* range = QAccessible::queryAccessibleInterface(&window.view)->child(1);
    range->child(2)->valueInterface()->setCurrentValue(599.0);
    QCOMPARE(window.range(1), (IdRange { 100, 100000, 500 }));
    range->child(3)->valueInterface()->setCurrentValue(120000.0);
    QCOMPARE(window.range(1), (IdRange { 100, 120000, 500 }));
    range->child(0)->valueInterface()->setCurrentValue(4294967295.0);
    range->child(0)->valueInterface()->setCurrentValue(-1.0);
    QCOMPARE(window.document.undoStack()->count(), 2);
}

void MapAccessibleTest::actions()
{
    MapWindow window(profileOf(base));
    QAccessibleInterface* handle = QAccessible::queryAccessibleInterface(&window.view)->child(1)->child(0);
    handle->actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
    QCOMPARE(window.range(1).inside, 101U);
    handle->actionInterface()->doAction(QAccessibleActionInterface::decreaseAction());
    QCOMPARE(window.range(1).inside, 100U);
    handle->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(window.view.focusedGrip()->key.row, 1U);
}

void MapAccessibleTest::focusIsReported()
{
    MapWindow window(profileOf(base));
    QVERIFY(QTest::qWaitForWindowActive(&window.view));
    window.view.setFocus();
    window.view.focusGrip({ { 0, IdKind::Uid, 1 }, MapPart::End, Side::Inside });
    QAccessibleInterface* focused = QAccessible::queryAccessibleInterface(&window.view)->focusChild();
    QVERIFY(focused != nullptr && focused->state().focused);
    QCOMPARE(focused->text(QAccessible::Value), "1099");
}

void MapAccessibleTest::removedRangesBecomeInvalid()
{
    MapWindow window(profileOf(base));
    QAccessibleInterface* map = QAccessible::queryAccessibleInterface(&window.view);
    QAccessibleInterface* handle = map->child(1)->child(0);
    window.view.focusGrip({ { 0, IdKind::Uid, 1 }, MapPart::Inside, Side::Inside });
    window.key(Qt::Key_Delete);
    QCOMPARE(map->childCount(), 1);
    QVERIFY(!handle->isValid());
    QVERIFY(handle->text(QAccessible::Value).isEmpty());
}

void MapAccessibleTest::problemIsTheDescription()
{
    MapWindow window(profileOf({ plain(0, 1000, 1), plain(0, 100000, 10) }));
    QAccessibleInterface* map = QAccessible::queryAccessibleInterface(&window.view);
    const QString said = map->child(0)->text(QAccessible::Description) + map->child(1)->text(QAccessible::Description);
    QVERIFY2(said.contains("overlap"), qPrintable(said));
}

void MapAccessibleTest::newProblemIsSaid()
{
    MapWindow window(profileOf({ plain(0, 1000, 1), plain(5, 100000, 10) }));
    const ProblemAnnouncer announcer(window.document, &window.view);
    QVERIFY(announcer.announcer().said().isEmpty());
    window.view.setValue({ { 0, IdKind::Uid, 1 }, MapPart::Inside, Side::Inside }, 0);
    const QString first = announcer.announcer().said();
    QVERIFY2(first.contains("overlap"), qPrintable(first));
    QCOMPARE(
        QAccessible::queryAccessibleInterface(window.view.findChild<Announcer*>())->role(), QAccessible::AlertMessage);
    window.view.setValue({ { 0, IdKind::Uid, 1 }, MapPart::End, Side::Inside }, 5);
    QCOMPARE(announcer.announcer().said(), first);
    window.document.undoStack()->undo();
    window.document.undoStack()->undo();
    QCOMPARE(announcer.announcer().said(), "No problem is left.");
}

QTEST_MAIN(MapAccessibleTest)
#include "tst_mapaccessible.moc"
