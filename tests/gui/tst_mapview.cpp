// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annasmachine.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/mapnavigation.h"
#include "gui/editor/mapview.h"
#include "gui/editor/rangetablemodel.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace nestbox;
using namespace nestbox::test;

class MapViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void askedForIdIsTraced();
    void zoomKeepsThePlaceUnderTheMouse();
    void hostIsSeenFirst_data();
    void hostIsSeenFirst();
    void frozenScalesStandStill();
    void frozenMapFollowsTheDocument();

private:
    std::unique_ptr<SandboxDocument> m_document;
    std::unique_ptr<RangeTableModel> m_model;
    std::unique_ptr<QItemSelectionModel> m_selection;
    std::unique_ptr<MapView> m_view;
};

void MapViewTest::init()
{
    m_view.reset();
    m_selection.reset();
    m_model.reset();
    m_document = std::make_unique<SandboxDocument>(annasMachine());
    m_document->load(rootAndSubordinate(), {});
    m_model = std::make_unique<RangeTableModel>(*m_document, nullptr);
    m_selection = std::make_unique<QItemSelectionModel>(m_model.get());
    m_view = std::make_unique<MapView>(*m_document, *m_model, *m_selection);
    m_view->resize(900, 500);
    m_view->show();
}

void MapViewTest::askedForIdIsTraced()
{
    QSignalSpy changes(m_view.get(), &MapView::traceChanged);
    m_view->traceId(1, 0);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(m_view->trace()->stops[0].number.id, 1000U);
    Profile profile = m_document->profile();
    profile.levels[0].uid[0].outside = { .number = 1001 };
    m_document->preview(profile);
    QCOMPARE(m_view->trace()->stops[0].number.id, 1001U);
    m_view->clearTrace();
    QVERIFY(!m_view->trace());
    m_view->traceId(7, 0);
    QVERIFY(!m_view->trace());
}

void MapViewTest::zoomKeepsThePlaceUnderTheMouse()
{
    const QPointF mouse(400, 300);
    const auto under
        = [&] { return m_view->layouts()[0].rails[0].scale.idAt(mouse.y() + m_view->verticalScrollBar()->value()); };
    const MapScale before = m_view->layouts()[0].rails[0].scale;
    const double y = before.yOf(under());
    m_view->setZoom(4, mouse);
    QVERIFY(m_view->verticalScrollBar()->maximum() > 0);
    QVERIFY(std::abs(before.yOf(under()) - y) < 2);
    QVERIFY(m_view->navigation().fit()->isEnabled());
    m_view->navigation().fit()->trigger();
    QCOMPARE(m_view->zoom(), 1.0);
    QVERIFY(!m_view->navigation().zoomOut()->isEnabled());
}

void MapViewTest::hostIsSeenFirst_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void MapViewTest::hostIsSeenFirst()
{
    QFETCH(Qt::LayoutDirection, direction);
    Profile profile = m_document->profile();
    profile.levels.resize(33, profile.levels.front());
    m_document->preview(profile);
    m_view->setLayoutDirection(direction);
    QVERIFY(m_view->horizontalScrollBar()->maximum() > 0);
    const MapLayout& layout = m_view->layouts()[0];
    const double fromEdge = layout.rails[0].rect().center().x();
    const double x = direction == Qt::LeftToRight ? fromEdge : m_view->viewport()->width() - fromEdge;
    QTest::mouseMove(m_view->viewport(), QPointF(x, layout.rails[0].scale.yOf(1000) + 2).toPoint());
    QTRY_VERIFY(m_view->trace());
    QCOMPARE(m_view->trace()->question.rail, 0U);
}

void MapViewTest::frozenScalesStandStill()
{
    const double before = m_view->layouts()[0].rails[1].scale.yOf(1);
    Profile profile = m_document->profile();
    profile.levels[0].uid[0].count = 500;
    m_view->setScaleFrozen(true);
    m_document->preview(profile);
    QCOMPARE(m_view->layouts()[0].rails[1].scale.yOf(1), before);
    m_view->setScaleFrozen(false);
    QVERIFY(m_view->layouts()[0].rails[1].scale.yOf(1) != before);
}

void MapViewTest::frozenMapFollowsTheDocument()
{
    m_view->setScaleFrozen(true);
    Profile profile = m_document->profile();
    profile.levels[0].uid[0].inside = 5;
    m_document->preview(profile);
    const MapLayout& layout = m_view->layouts()[0];
    QCOMPARE(layout.ribbons.size(), 2U);
    for (const MapRibbon& ribbon : layout.ribbons)
        if (ribbon.key.row == 0)
            QCOMPARE(ribbon.rightTop, layout.rails[1].scale.yOf(5));
    QVERIFY(!layout.rails[1].faults.empty());
    QVERIFY(!layout.rails[0].faults.empty());
    m_document->revert();
    QVERIFY(m_view->layouts()[0].rails[1].faults.empty());
}

QTEST_MAIN(MapViewTest)
#include "tst_mapview.moc"
