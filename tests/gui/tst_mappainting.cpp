// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the map shows after moving parts of its picture is what it shows when all is painted anew.
#include "gui/editor/faultpainter.h"
#include "gui/editor/maplook.h"
#include "mapwindow.h"

#include <QImage>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace nestbox;
using namespace nestbox::test;

class MapPaintingTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void scrolledPictureIsThePictureThere_data();
    void scrolledPictureIsThePictureThere();
    void draggedPictureIsThePictureThere_data();
    void draggedPictureIsThePictureThere();
    void signsKeepOffHandles_data();
    void signsKeepOffHandles();
    void labelsKeepToTheirRoom();
    void kindsStandInReadingOrder();
    void everyRibbonIsSeen();
};

namespace {

/// Three levels, each with the IDs of the one above it in another order.
Profile crossing(Id count)
{
    Profile profile;
    profile.levels.clear();
    for (int level = 0; level < 3; ++level) {
        std::vector<ProfileRange> rows;
        for (Id i = 0; i < count; ++i)
            rows.push_back(plain(3 * i, 3 * (i * 7 % count), 2));
        profile.levels.push_back({ rows, rows, {} });
    }
    return profile;
}

/// As crossing(), and some of the IDs taken twice.
Profile faulty(Id count)
{
    Profile profile = crossing(count);
    profile.levels[1].uid[2].inside = 1;
    profile.levels[1].uid[1].outside.number = 100'000;
    return profile;
}

/// Rounding may make a pixel a little darker; more is a picture of something else.
std::size_t otherPixels(const QImage& a, const QImage& b)
{
    if (a.size() != b.size())
        return static_cast<std::size_t>(a.width()) * static_cast<std::size_t>(a.height());
    std::size_t others = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y);
            const QRgb two = b.pixel(x, y);
            const int apart = std::max({ std::abs(qRed(one) - qRed(two)), std::abs(qGreen(one) - qGreen(two)),
                std::abs(qBlue(one) - qBlue(two)) });
            others += apart > 12 ? 1 : 0;
        }
    return others;
}

QImage painted(const MapView& view)
{
    return view.viewport()->grab().toImage();
}

/// What a window shows that paints only what it was told to.
class Shown : public QObject
{
public:
    explicit Shown(const MapView& view)
        : m_view(view)
        , m_image(painted(view))
    {
        view.viewport()->installEventFilter(this);
    }

    /// Follows what was painted since the last time.
    const QImage& image()
    {
        m_region = {};
        QCoreApplication::sendPostedEvents();
        const QRegion region = m_region;
        const QImage now = painted(m_view);
        const double density = now.devicePixelRatio();
        m_image.setDevicePixelRatio(1);
        QPainter painter(&m_image);
        for (const QRect& rect : region) {
            const QRectF pixels(QPointF(rect.topLeft()) * density, QSizeF(rect.size()) * density);
            painter.drawImage(pixels, now, pixels);
        }
        return m_image;
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent*>(event)->region();
        return QObject::eventFilter(watched, event);
    }

private:
    const MapView& m_view;
    QImage m_image;
    QRegion m_region;
};

} // namespace

void MapPaintingTest::cleanup()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void MapPaintingTest::scrolledPictureIsThePictureThere_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("few ribbons") << faulty(20) << Qt::LeftToRight;
    QTest::newRow("a crowd") << faulty(200) << Qt::LeftToRight;
    QTest::newRow("few ribbons, right to left") << faulty(20) << Qt::RightToLeft;
    QTest::newRow("a crowd, right to left") << faulty(200) << Qt::RightToLeft;
}

void MapPaintingTest::scrolledPictureIsThePictureThere()
{
    QFETCH(Profile, profile);
    QFETCH(Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    MapWindow scrolled(profile, { 400, 300 });
    MapWindow fresh(profile, { 400, 300 });
    for (MapWindow* window : { &scrolled, &fresh })
        window->view.setZoom(4, {});
    QVERIFY(!painted(scrolled.view).isNull());
    QPoint at;
    for (const QPoint by : { QPoint(0, 7), QPoint(13, 0), QPoint(5, 120), QPoint(-9, -31), QPoint(0, 0) }) {
        at += by;
        scrolled.view.horizontalScrollBar()->setValue(at.x());
        scrolled.view.verticalScrollBar()->setValue(at.y());
        const QImage moved = painted(scrolled.view);
        fresh.view.setZoom(5, {});
        fresh.view.setZoom(4, {});
        fresh.view.horizontalScrollBar()->setValue(at.x());
        fresh.view.verticalScrollBar()->setValue(at.y());
        // Where a line leaves a part that is painted for itself, its end is rounded otherwise.
        constexpr std::size_t endsOfLines = 30;
        QVERIFY(otherPixels(moved, painted(fresh.view)) < endsOfLines);
    }
}

void MapPaintingTest::draggedPictureIsThePictureThere_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("a range") << crossing(12) << Qt::LeftToRight;
    QTest::newRow("a range, right to left") << crossing(12) << Qt::RightToLeft;
    QTest::newRow("among faults") << faulty(12) << Qt::LeftToRight;
}

void MapPaintingTest::draggedPictureIsThePictureThere()
{
    QFETCH(Profile, profile);
    QFETCH(Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    MapWindow window(profile, { 900, 600 });
    QVERIFY(QTest::qWaitForWindowExposed(&window.view));
    QCoreApplication::sendPostedEvents();
    const QPoint start = window.handle(5, MapPart::Inside, Side::Inside, 1);
    window.press(start);
    Shown shown(window.view);
    for (const int way : { 6, 40, 90, 30, -70 }) {
        window.move(start + QPoint(0, way));
        QVERIFY(window.view.isDragging());
        QCOMPARE(otherPixels(shown.image(), painted(window.view)), 0U);
    }
    window.release(start);
}

void MapPaintingTest::signsKeepOffHandles_data()
{
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void MapPaintingTest::signsKeepOffHandles()
{
    QFETCH(bool, rightToLeft);
    QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    MapWindow window(faulty(6));
    const MapLayout& layout = window.layout();
    QPixmap canvas(10, 10);
    QPainter painter(&canvas);
    const MapLook look(window.view);
    const std::vector<QRectF> signs = FaultPainter(painter, layout, look, layout.area).signRects();
    QVERIFY(signs.size() >= 2);
    constexpr int focusFrame = 4;
    for (const MapRibbon& ribbon : layout.ribbons)
        for (const auto& [part, side] : mapHandles) {
            const QRectF handle = handleRect(layout, { ribbon.key, part, side });
            const QRectF there = !rightToLeft ? handle
                                              : QRectF(layout.area.left() + layout.area.right() - handle.right(),
                                                    handle.top(), handle.width(), handle.height());
            for (const QRectF& sign : signs)
                QVERIFY(!sign.intersects(there.adjusted(-focusFrame, -focusFrame, focusFrame, focusFrame)));
        }
}

void MapPaintingTest::labelsKeepToTheirRoom()
{
    MapWindow window(faulty(30), { 500, 400 });
    QFont large = window.view.font();
    large.setPointSize(24);
    window.view.setFont(large);
    const MapLayout& layout = window.layout();
    LabelTexts texts(window.view.font());
    bool cut = false;
    for (const MapLabel& label : layout.labels) {
        const QStaticText detail = texts.of(label.detail, LabelTexts::Style::Detail, label.room);
        QVERIFY(detail.size().width() <= label.room);
        cut = cut || detail.text() != label.detail;
        for (const MapRail& rail : layout.rails)
            if (!label.beforeRail && rail.left > label.edge)
                QVERIFY(label.edge + label.room < rail.left);
    }
    QVERIFY(cut);
}

void MapPaintingTest::kindsStandInReadingOrder()
{
    MapWindow window(crossing(3));
    window.model.setKinds({ IdKind::Uid, IdKind::Gid });
    QCOMPARE(window.view.layouts().size(), 2U);
    QVERIFY(window.view.layouts()[0].area.left() < window.view.layouts()[1].area.left());
    window.view.setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(window.view.layouts()[0].kind, IdKind::Uid);
    QVERIFY(window.view.layouts()[0].area.left() > window.view.layouts()[1].area.left());
}

/// In a crowd, too, where a range is less than a pixel high.
void MapPaintingTest::everyRibbonIsSeen()
{
    MapWindow window(crossing(200), { 900, 300 });
    const MapLayout& layout = window.layout();
    const QImage picture = painted(window.view);
    const QRgb ground = MapLook(window.view).theme.card.rgb();
    for (const MapRibbon& ribbon : layout.ribbons) {
        const QRectF middle((ribbon.left + ribbon.right) / 2, (ribbon.leftTop + ribbon.rightTop) / 2, 0.1, 0.1);
        const QPoint at = window.view.viewRect(layout, middle).center();
        const QRect around = QRect(at * picture.devicePixelRatio(), QSize(1, 1)).adjusted(0, -1, 0, 2);
        if (at.y() < 80 || !picture.rect().contains(around))
            continue;
        bool seen = false;
        for (int y = around.top(); y <= around.bottom(); ++y)
            seen = seen || picture.pixel(around.left(), y) != ground;
        QVERIFY(seen);
    }
}

QTEST_MAIN(MapPaintingTest)
#include "tst_mappainting.moc"
