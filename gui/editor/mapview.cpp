// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mapview.h"

#include "gui/document/resolved.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/faultpainter.h"
#include "gui/editor/mapaccessible.h"
#include "gui/editor/mapevents.h"
#include "gui/editor/maplabels.h"
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
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&document, &SandboxDocument::changed, this, &MapView::documentChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &MapView::documentChanged);
    connect(&selection, &QItemSelectionModel::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    relayout();
    new MapEvents(*this, selection);
}

MapView::~MapView() = default;

const MapLook& MapView::look() const
{
    if (!m_look)
        m_look.emplace(*this);
    return *m_look;
}

MapMetrics MapView::measured(const MapLayout& layout) const
{
    using Style = LabelTexts::Style;
    const LabelTexts& texts = look().texts;
    const QFontMetricsF main(texts.font(Style::Strong));
    const QFontMetricsF detail(texts.font(Style::Detail));
    MapMetrics metrics { .lineHeight = texts.height(Style::Plain), .hostLabelWidth = 60, .insideLabelWidth = 60 };
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

/// Laid out once to learn the labels, once with their widths; zooming changes neither.
const MapView::NaturalMap& MapView::naturalMap(IdKind kind, const QRectF& area)
{
    const auto known = m_natural.find(kind);
    if (known != m_natural.end())
        return known->second;
    const MapInput input = inputOf(kind);
    const MapMetrics unknown { .lineHeight = look().texts.height(LabelTexts::Style::Plain) };
    const MapMetrics metrics = measured(layoutMap(input, area, unknown));
    return m_natural[kind] = { metrics, layoutMap(input, area, metrics) };
}

/// The document, the font or the room changed.
void MapView::relayout()
{
    if (m_frozen && refreshFrozen())
        return;
    m_frozen.reset();
    m_natural.clear();
    placeMaps();
}

void MapView::placeMaps()
{
    m_layouts.clear();
    const QRectF room = QRectF(viewport()->rect()).adjusted(margin, margin, -margin, -4);
    std::vector<IdKind> kinds = m_model.kinds();
    if (isRightToLeft())
        std::ranges::reverse(kinds);
    const auto count = static_cast<double>(kinds.size());
    double left = room.left();
    for (const IdKind kind : kinds) {
        const double width = (room.width() - (count - 1) * margin) / count;
        const QRectF area(left, room.top(), width, room.height());
        const auto& [metrics, layout] = naturalMap(kind, area);
        m_layouts.push_back(m_zoom == 1 ? layout : zoomed(inputOf(kind), layout, metrics, m_zoom));
        left = m_layouts.back().area.right() + margin;
    }
    if (isRightToLeft())
        std::ranges::reverse(m_layouts);
    m_layer.clear();
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
    const QString said = parts.join(QStringLiteral(", "));
    if (said != accessibleDescription())
        setAccessibleDescription(said);
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
    QPainter painter(viewport());
    painter.drawPixmap(
        0, 0, m_layer.picture(*viewport(), m_frozen ? m_frozen->still : m_layouts, scrollOffset(), look()));
    paintTitles(painter);
    painter.setClipRect(viewport()->rect().adjusted(0, static_cast<int>(titlesHeight(look())), 0, 0));
    painter.translate(-scrollOffset());
    for (std::size_t i = 0; i < m_layouts.size(); ++i)
        paintMap(painter, i);
    paintHandles(painter);
    if (!isDragging())
        paintTrace(painter);
}

/// What of a map is not in the layer.
void MapView::paintMap(QPainter& painter, std::size_t map) const
{
    const QRectF visible = QRectF(viewport()->rect()).translated(scrollOffset());
    if (m_frozen) {
        MapPainter moving(painter, m_frozen->moving[map], look());
        moving.setVisible(visible);
        moving.paintMoving();
    }
    MapPainter marks(painter, m_layouts[map], look());
    if (m_hovered && m_hovered->part != MapPart::New)
        marks.paintMarked(m_hovered->key, false);
    for (const QModelIndex& index : m_selection.selectedRows())
        marks.paintMarked(m_model.keyAt(index.row()), true);
    if (!m_frozen)
        paintActiveLabel(marks, m_layouts[map]);
    FaultPainter(painter, m_layouts[map], look(), visible).paintSigns();
}

/// The range that shows its handles has its name beside it, too, where there was no room for all names.
void MapView::paintActiveLabel(MapPainter& painter, const MapLayout& layout) const
{
    const std::optional<RangeKey> key = active();
    if (!key || key->kind != layout.kind
        || std::ranges::find(layout.labels, key, &MapLabel::key) != layout.labels.end())
        return;
    const auto range = rangeOfRow(m_document.assessment(), m_document.profile(), *key);
    if (!range)
        return;
    MapLabel label = movingLabel(inputOf(key->kind), *key, range->inside_ids(), layout.rails[key->level + 1]);
    label.room = labelRoom(layout, key->level + 1);
    label.alone = true;
    painter.paintLabel(label);
}

/// They stay at the top while the map is scrolled below them.
void MapView::paintTitles(QPainter& painter) const
{
    painter.fillRect(QRectF(0, 0, viewport()->width(), titlesHeight(look())), look().theme.card);
    painter.save();
    painter.translate(-scrollOffset());
    for (const MapLayout& layout : m_layouts)
        MapPainter(painter, layout, look()).paintTitles(scrollOffset().y() + titlesTop);
    painter.restore();
}

void MapView::resizeEvent(QResizeEvent*)
{
    // A drag goes on, on scales that stand still: what it causes elsewhere in the window may take room from the map.
    if (!isDragging())
        endGesture(false);
    relayout();
}

void MapView::scrollContentsBy(int, int)
{
    m_moving = viewport()->rect();
    viewport()->update();
}

void MapView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange
        && event->type() != QEvent::LayoutDirectionChange)
        return;
    m_look.reset();
    relayout();
}

} // namespace nestbox
