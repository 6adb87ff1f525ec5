// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What assistive technology is told while somebody works in the map.
#include "gui/build/problemannouncer.h"
#include "gui/widgets/announcer.h"
#include "mapwindow.h"

#include <QAccessible>

#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

#include <utility>
#include <vector>

using namespace nestbox;
using namespace nestbox::test;

class MapEventsTest : public QObject
{
    Q_OBJECT

private slots:
    void focusIsTold();
    void valuesAreTold_data();
    void valuesAreTold();
    void selectionIsTold();
    void removedRangesAreTold();
    void newProblemIsTold();
};

namespace {

/// What assistive technology is told while this lives.
class Recorder
{
public:
    Recorder()
    {
        setActive(true);
        s_events.clear();
        QAccessible::installUpdateHandler(record);
    }
    ~Recorder()
    {
        QAccessible::installUpdateHandler(nullptr);
        setActive(false);
    }

    void clear() { s_events.clear(); }
    /// "what: name of the object, up to the first comma: value"
    [[nodiscard]] QStringList of(QAccessible::Event type) const
    {
        QStringList said;
        for (const auto& [what, text] : s_events)
            if (what == type)
                said.append(text);
        return said;
    }

private:
    /// As the platform does when somebody listens; there is no public way to ask for it.
    static void setActive(bool active)
    {
        QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(active);
    }

    static void record(QAccessibleEvent* event)
    {
        QAccessibleInterface* object = event->accessibleInterface();
        if (object == nullptr)
            return;
        QString text = object->text(QAccessible::Name).section(',', 0, 0);
        if (event->type() == QAccessible::ValueChanged)
            text += ' ' + static_cast<QAccessibleValueChangeEvent*>(event)->value().toString();
        s_events.emplace_back(event->type(), text);
    }

    inline static std::vector<std::pair<QAccessible::Event, QString>> s_events;
};

const std::vector<ProfileRange> base { plain(0, 1000, 1), plain(100, 100000, 1000) };

} // namespace

void MapEventsTest::focusIsTold()
{
    MapWindow window(profileOf(base));
    QVERIFY(QTest::qWaitForWindowActive(&window.view));
    window.view.setFocus();
    Recorder recorder;
    window.view.focusGrip({ { 0, IdKind::Uid, 1 }, MapPart::Inside, Side::Inside });
    QCOMPARE(recorder.of(QAccessible::Focus), QStringList { "Position inside" });
    window.key(Qt::Key_Tab);
    window.key(Qt::Key_Tab);
    QCOMPARE(recorder.of(QAccessible::Focus), QStringList({ "Position inside", "First ID inside", "Last ID inside" }));
    recorder.clear();
    window.view.clearFocus();
    window.view.setFocus();
    QVERIFY(recorder.of(QAccessible::Focus).contains("Last ID inside"));
}

void MapEventsTest::valuesAreTold_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("by key") << true;
    QTest::newRow("by drag") << false;
}

void MapEventsTest::valuesAreTold()
{
    QFETCH(bool, byKey);
    MapWindow window(profileOf(base));
    QVERIFY(QTest::qWaitForWindowActive(&window.view));
    window.view.setFocus();
    window.view.focusGrip({ { 0, IdKind::Uid, 1 }, MapPart::End, Side::Inside });
    Recorder recorder;
    if (byKey)
        window.key(Qt::Key_Down);
    else
        window.drag(window.handle(1, MapPart::End), window.at(1, 600), Qt::ShiftModifier);
    const auto last = QString::number(window.range(1).inside_ids().end - 1);
    QVERIFY(last != "1099");
    const QStringList told = recorder.of(QAccessible::ValueChanged);
    QVERIFY2(!told.isEmpty() && told.last() == "Last ID inside " + last, qPrintable(told.join(", ")));
    QCOMPARE(told.filter("Last ID inside").size(), told.size());
    QVERIFY(byKey ? told.size() == 1 : told.size() > 1);
}

void MapEventsTest::selectionIsTold()
{
    MapWindow window(profileOf(base));
    Recorder recorder;
    window.selection.select(window.model.index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QCOMPARE(recorder.of(QAccessible::StateChanged), QStringList { "UID range 1 of level 1: inside 0" });
    QVERIFY(QAccessible::queryAccessibleInterface(&window.view)->child(0)->state().selected);
    window.selection.select(window.model.index(1, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QCOMPARE(recorder.of(QAccessible::SelectionRemove), QStringList { "UID range 1 of level 1: inside 0" });
    QCOMPARE(recorder.of(QAccessible::SelectionAdd).size(), 2);
    QVERIFY(!QAccessible::queryAccessibleInterface(&window.view)->child(0)->state().selected);
}

void MapEventsTest::removedRangesAreTold()
{
    MapWindow window(profileOf(base));
    QVERIFY(QTest::qWaitForWindowActive(&window.view));
    window.view.setFocus();
    Recorder recorder;
    window.view.focusGrip({ { 0, IdKind::Uid, 1 }, MapPart::Inside, Side::Inside });
    recorder.clear();
    window.document.apply("overlap", profileOf({ base[0], plain(0, 100000, 10) }));
    QCOMPARE(recorder.of(QAccessible::DescriptionChanged).filter("UID range 2").size(), 1);
    window.key(Qt::Key_Delete);
    QCOMPARE(recorder.of(QAccessible::ObjectReorder), QStringList { "Map" });
    QVERIFY(recorder.of(QAccessible::StateChanged).contains("UID range 2 of level 1"));
}

void MapEventsTest::newProblemIsTold()
{
    MapWindow window(profileOf({ plain(0, 1000, 1), plain(5, 100000, 10) }));
    const ProblemAnnouncer announcer(window.document, &window.view);
    const Recorder recorder;
    window.view.setValue({ { 0, IdKind::Uid, 1 }, MapPart::Inside, Side::Inside }, 0);
    const QString said = announcer.announcer().said();
    QVERIFY2(said.contains("overlap"), qPrintable(said));
    QCOMPARE(recorder.of(QAccessible::Alert), QStringList { said.section(',', 0, 0) });
}

QTEST_MAIN(MapEventsTest)
#include "tst_mapevents.moc"
