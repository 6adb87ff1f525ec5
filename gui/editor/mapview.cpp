// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mapview.h"

#include "gui/document/sandboxdocument.h"
#include "gui/editor/mapaccessible.h"
#include "gui/editor/maplayer.h"
#include "gui/editor/mapnavigation.h"
#include "gui/editor/mappainter.h"
#include "gui/editor/mapvalueentry.h"
#include "gui/editor/rangetablemodel.h"
#include "gui/text/idtext.h"

#include <QFontMetricsF>
#include <QItemSelectionModel>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace nestbox {

namespace {

constexpr double margin = 12;

} // namespace

MapView::MapView(SandboxDocument& document, RangeTableModel& model, QItemSelectionModel& selection, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_document(document)
    , m_model(model)
    , m_selection(selection)
    , m_navigation(new MapNavigation(*this))
    , m_entry(new MapValueEntry(*this))
{
    installMapAccessibility();
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Map"));
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(&document, &SandboxDocument::changed, this, &MapView::documentChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &MapView::documentChanged);
    connect(&selection, &QItemSelectionModel::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    relayout();
}

MapView::~MapView() = default;

MapMetrics MapView::measured(const MapLayout& layout) const
{
    QFont strong = font();
    strong.setBold(true);
    const QFontMetricsF main(strong);
    const QFontMetricsF detail(detailFont(font()));
    MapMetrics metrics { .lineHeight = QFontMetricsF(font()).height(), .hostLabelWidth = 60, .insideLabelWidth = 60 };
    qsizetype longest[2] = { 0, 0 };
    for (const MapLabel& label : layout.labels) {
        double& width = label.beforeRail ? metrics.hostLabelWidth : metrics.insideLabelWidth;
        // Measuring is dear: not what is clearly shorter than another one.
        qsizetype& known = longest[label.beforeRail ? 0 : 1];
        const qsizetype length = std::max(label.text.size(), label.detail.size());
        if (length + 3 < known)
            continue;
        known = std::max(known, length);
        width = std::max({ width, main.horizontalAdvance(label.text) + 4, detail.horizontalAdvance(label.detail) + 4 });
    }
    return metrics;
}

MapLayout MapView::layoutFor(IdKind kind, const QRectF& area) const
{
    const MapInput input { m_document.profile(), m_document.assessment(), m_document.facts(), kind };
    // Once to learn the labels, once with their widths.
    const MapMetrics metrics = measured(layoutMap(input, area, { .lineHeight = QFontMetricsF(font()).height() }));
    return layoutMap(input, area, metrics, m_zoom);
}

void MapView::relayout()
{
    if (m_frozen && refreshFrozen())
        return;
    m_frozen.reset();
    m_layouts.clear();
    const QRectF room = QRectF(viewport()->rect()).adjusted(margin, margin, -margin, -4);
    const auto count = static_cast<double>(m_model.kinds().size());
    double left = room.left();
    for (const IdKind kind : m_model.kinds()) {
        const double width = (room.width() - (count - 1) * margin) / count;
        m_layouts.push_back(layoutFor(kind, { left, room.top(), width, room.height() }));
        left = m_layouts.back().area.right() + margin;
    }
    m_cache = QPixmap();
    updateScrollBars();
    describe();
    refreshTrace();
    viewport()->update();
}

void MapView::updateScrollBars()
{
    QRectF content;
    for (const MapLayout& layout : m_layouts)
        content = content.united(layout.area);
    const QSize view = viewport()->size();
    const auto setUp = [](QScrollBar* bar, double needed, int page) {
        bar->setPageStep(page);
        bar->setSingleStep(30);
        bar->setRange(0, std::max(0, static_cast<int>(std::lround(needed)) - page));
    };
    setUp(horizontalScrollBar(), content.right() + margin, view.width());
    setUp(verticalScrollBar(), content.bottom() + 4, view.height());
}

/// What a screen reader says of the picture; the table beside it has every value.
void MapView::describe()
{
    QStringList parts;
    for (const MapLayout& layout : m_layouts)
        parts.append(
            tr("%1: %n range(s)", nullptr, static_cast<int>(layout.ribbons.size())).arg(kindText(layout.kind)));
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

QPointF MapView::scrollOffset() const
{
    const QScrollBar* across = horizontalScrollBar();
    // Right to left the bar's first value is at the right end, where the host is.
    const int x = isRightToLeft() ? across->maximum() - across->value() : across->value();
    return { static_cast<double>(x), static_cast<double>(verticalScrollBar()->value()) };
}

void MapView::scrollRight(int pixels)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + (isRightToLeft() ? -pixels : pixels));
}

void MapView::paintEvent(QPaintEvent*)
{
    if (m_cache.isNull())
        m_cache = paintLayer(*viewport(), m_frozen ? m_frozen->still : m_layouts, scrollOffset(), font());
    QPainter painter(viewport());
    painter.drawPixmap(0, 0, m_cache);
    painter.setClipRect(viewport()->rect().adjusted(0, static_cast<int>(titlesHeight(font())), 0, 0));
    painter.translate(-scrollOffset());
    const Theme theme = Theme::of(palette());
    const QRectF visible = QRectF(viewport()->rect()).translated(scrollOffset());
    for (std::size_t i = 0; i < m_layouts.size(); ++i) {
        if (m_frozen) {
            MapPainter moving(painter, m_frozen->moving[i], theme, font(), isRightToLeft());
            moving.setVisible(visible);
            moving.paintMoving();
        }
        MapPainter marks(painter, m_layouts[i], theme, font(), isRightToLeft());
        if (m_hovered && m_hovered->part != MapPart::New)
            marks.paintMarked(m_hovered->key, false);
        for (const QModelIndex& index : m_selection.selectedRows())
            marks.paintMarked(m_model.keyAt(index.row()), true);
    }
    if (!isDragging())
        paintTrace(painter);
    paintHandles(painter);
}

void MapView::resizeEvent(QResizeEvent*)
{
    endGesture(false);
    relayout();
}

void MapView::scrollContentsBy(int, int)
{
    m_cache = QPixmap();
    viewport()->update();
}

void MapView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LayoutDirectionChange)
        relayout();
}

} // namespace nestbox
