// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/boxlayout.h"

#include <QTest>

#include <random>

using namespace nestbox;

namespace {

constexpr QSizeF view { 1000, 600 };

std::vector<BoxSpec> randomBoxes(unsigned seed, std::size_t count)
{
    std::mt19937 random { seed };
    std::vector<BoxSpec> boxes;
    for (std::size_t i = 0; i < count; ++i) {
        BoxSpec box;
        if (i > 0 && random() % 8 != 0)
            box.parent = random() % i;
        box.chips = static_cast<int>(random() % 6);
        box.pill = random() % 2 == 0;
        boxes.push_back(box);
    }
    return boxes;
}

/// Empty, or what is wrong.
QString fault(const std::vector<BoxSpec>& specs, const BoxLayout& layout)
{
    const BoxMetrics metrics;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        const QRectF box = layout.box(i);
        if (specs[i].parent && !layout.box(*specs[i].parent).contains(box))
            return QStringLiteral("box %1 leaves its parent").arg(i);
        if (!layout.bounds().contains(box))
            return QStringLiteral("box %1 is out of bounds").arg(i);
        const double head = metrics.padding + metrics.titleHeight + 2 * metrics.lineHeight;
        QRectF last;
        for (int chip = 0; chip < specs[i].chips; ++chip) {
            const QRectF rect = layout.chip(i, chip);
            if (rect.top() < head || rect.right() > box.width() || rect.bottom() > box.height()
                || rect.intersects(last))
                return QStringLiteral("chip %1 of box %2").arg(chip).arg(i);
            last = rect;
        }
        const QRectF pill = layout.pill(i);
        if (specs[i].pill && (pill.bottom() > box.height() || pill.intersects(last)))
            return QStringLiteral("pill of box %1").arg(i);
        const double above = specs[i].pill ? pill.bottom() : specs[i].chips > 0 ? last.bottom() : head;
        for (std::size_t j = i + 1; j < specs.size(); ++j) {
            if (specs[j].parent == i && layout.box(j).top() - box.top() < above)
                return QStringLiteral("box %1 lies over what its parent %2 says").arg(j).arg(i);
            if (specs[j].parent == specs[i].parent && layout.box(j).intersects(box))
                return QStringLiteral("boxes %1 and %2 overlap").arg(i).arg(j);
        }
    }
    return {};
}

} // namespace

/// Boxes in boxes, as numbers.
class TestBoxLayout : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsALayout() { QVERIFY(BoxLayout::of({}, {}, view, 0.8).bounds().isEmpty()); }

    /// Rather higher than smaller than can be read, and then no wider than the view.
    void staysLegible()
    {
        constexpr double legible = 0.8;
        std::vector<BoxSpec> boxes(1);
        for (int i = 0; i < 60; ++i)
            boxes.push_back({ .parent = 0, .chips = 2 });
        const BoxLayout whole = BoxLayout::of(boxes, {}, view);
        const BoxLayout layout = BoxLayout::of(boxes, {}, view, legible);
        QCOMPARE(fault(boxes, layout), QString());
        QVERIFY(whole.bounds().width() * legible > view.width() || whole.bounds().height() * legible > view.height());
        QVERIFY(layout.bounds().width() * legible <= view.width() + 1);
        QVERIFY(layout.bounds().height() > whole.bounds().height());
    }

    void nothing()
    {
        const BoxLayout layout = BoxLayout::of({}, {}, view);
        QCOMPARE(layout.size(), 0U);
        QVERIFY(layout.bounds().isEmpty());
    }

    void oneFillsTheWidth()
    {
        const std::vector<BoxSpec> boxes { BoxSpec {} };
        QCOMPARE(BoxLayout::of(boxes, {}, view).box(0).width(), view.width());
    }

    void childrenStandSideBySideWhereTheyWouldNotFitBelowEachOther()
    {
        std::vector<BoxSpec> boxes { BoxSpec {} };
        boxes.insert(boxes.end(), 9, BoxSpec { 0, 3, 1, false });
        const BoxLayout layout = BoxLayout::of(boxes, {}, view);
        QCOMPARE(layout.box(1).top(), layout.box(2).top());
        QVERIFY(layout.box(1).right() < layout.box(2).left());
    }

    void nothingLiesOverAnything_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 40; ++seed)
            QTest::newRow(std::to_string(seed).c_str()) << seed;
    }

    void nothingLiesOverAnything()
    {
        QFETCH(unsigned, seed);
        const std::vector<BoxSpec> boxes = randomBoxes(seed, 60);
        const BoxLayout layout = BoxLayout::of(boxes, {}, view);
        QVERIFY2(fault(boxes, layout).isEmpty(), qPrintable(fault(boxes, layout)));
    }

    void aThousandSiblingsStayNearTheShapeOfTheView()
    {
        std::vector<BoxSpec> boxes { BoxSpec {} };
        boxes.insert(boxes.end(), 1000, BoxSpec { 0, 3, 1, false });
        const QRectF bounds = BoxLayout::of(boxes, {}, view).bounds();
        const double aspect = bounds.width() / bounds.height();
        QVERIFY2(aspect > 1 && aspect < 3, qPrintable(QString::number(aspect)));
    }
};

QTEST_GUILESS_MAIN(TestBoxLayout)
#include "tst_boxlayout.moc"
