// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MapView that looks: which ID is pointed at, how large everything is.
#include "gui/editor/mapview.h"

#include "gui/document/sandboxdocument.h"
#include "gui/editor/maplayer.h"
#include "gui/editor/mapnavigation.h"
#include "gui/editor/rangetablemodel.h"
#include "gui/editor/tracepainter.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace nestbox {

namespace {

/// With labels, handles and frames around it.
QRectF rectOf(const MapLayout& layout, const MapRibbon& ribbon)
{
    constexpr double rim = 30;
    const double top = std::min(ribbon.leftTop, ribbon.rightTop) - rim;
    const double bottom = std::max(ribbon.leftBottom, ribbon.rightBottom) + rim;
    const double right = ribbon.right + railWidth + rim + labelRoom(layout, ribbon.rail + 1);
    return { QPointF(ribbon.left - railWidth - rim, top), QPointF(right, bottom) };
}

} // namespace

QPointF MapView::toLayout(const MapLayout& layout, QPointF position) const
{
    const QPointF point = position + scrollOffset();
    return isRightToLeft() ? QPointF(layout.area.left() + layout.area.right() - point.x(), point.y()) : point;
}

const MapLayout* MapView::layoutAt(QPointF position) const
{
    const double x = position.x() + scrollOffset().x();
    for (const MapLayout& layout : m_layouts)
        if (x >= layout.area.left() && x <= layout.area.right())
            return &layout;
    return nullptr;
}

void MapView::traceId(std::size_t rail, std::uint32_t id)
{
    m_asked = { m_model.kinds().front(), rail, id };
    refreshTrace();
}

void MapView::clearTrace()
{
    m_asked.reset();
    m_pointed.reset();
    refreshTrace();
}

void MapView::pointAt(std::optional<QPointF> position)
{
    const MapLayout* layout = position ? layoutAt(*position) : nullptr;
    m_pointed = layout == nullptr ? std::nullopt : traceAt(*layout, toLayout(*layout, *position));
    refreshTrace();
}

void MapView::refreshTrace()
{
    const std::optional<MapTrace::Question> question = m_pointed ? m_pointed : m_asked;
    std::optional<MapTrace> trace;
    if (question)
        trace
            = traceOf({ m_document.profile(), m_document.assessment(), m_document.facts(), question->kind }, *question);
    if (trace == m_trace)
        return;
    m_trace = std::move(trace);
    viewport()->update();
    emit traceChanged();
}

void MapView::paintTrace(QPainter& painter) const
{
    const auto shown = std::ranges::find_if(
        m_layouts, [this](const MapLayout& layout) { return m_trace && layout.kind == m_trace->question.kind; });
    if (shown == m_layouts.end() || shown->rails.size() != m_trace->stops.size())
        return;
    const QRectF window = QRectF(viewport()->rect()).translated(scrollOffset());
    const QRectF visible(QPointF(std::max(window.left(), shown->area.left()), window.top() + titlesHeight(look())),
        QPointF(std::min(window.right(), shown->area.right()), window.bottom()));
    TracePainter(painter, *shown, visible, Theme::of(palette()), isRightToLeft())
        .paint(*m_trace, traceText(*m_trace, m_document.facts()), font());
}

void MapView::setScaleFrozen(bool frozen)
{
    if (frozen == (m_frozen != nullptr))
        return;
    if (!frozen) {
        m_frozen.reset();
        return relayout();
    }
    m_frozen = std::make_unique<FrozenMap>();
    m_frozen->before = m_document.assessment();
    m_frozen->layouts = m_layouts;
    m_frozen->excluded.resize(m_layouts.size());
    m_frozen->still = m_frozen->moving = m_layouts;
    for (std::size_t i = 0; i < m_layouts.size(); ++i)
        m_frozen->excluded[i] = faultyRanges(m_layouts[i]);
    freezeLayouts(true);
}

/// False: what changed is more than ranges, and nothing can stand still.
bool MapView::refreshFrozen()
{
    if (m_document.assessment().levels.size() != m_frozen->before.levels.size()) {
        m_frozen.reset();
        return false;
    }
    bool grown = false;
    for (std::size_t i = 0; i < m_layouts.size(); ++i) {
        const std::size_t known = m_frozen->excluded[i].size();
        m_frozen->excluded[i].merge(movedRanges(m_frozen->before, m_document.assessment(), m_layouts[i].kind));
        grown = grown || m_frozen->excluded[i].size() > known;
    }
    freezeLayouts(grown);
    return true;
}

void MapView::freezeLayouts(bool anew)
{
    for (std::size_t i = 0; i < m_layouts.size(); ++i) {
        const MapLayout& layout = m_frozen->layouts[i];
        const RangeKeys& keys = m_frozen->excluded[i];
        if (anew)
            m_frozen->still[i] = stillPart(layout, keys);
        m_frozen->moving[i] = movingPart(
            { m_document.profile(), m_document.assessment(), m_document.facts(), layout.kind }, layout, keys);
        m_layouts[i] = combined(layout, keys, m_frozen->moving[i]);
    }
    refreshTrace();
    if (!anew)
        return updateMoving();
    m_layer.clear();
    m_moving = viewport()->rect();
    viewport()->update();
}

/// What is painted anew at every move of a drag, in the viewport: ranges with their labels and handles, all signs of a
/// rail (they make room for each other), and what the drag says.
QRegion MapView::movingRegion() const
{
    QRegion region;
    for (const MapLayout& part : m_frozen->moving) {
        for (const MapRibbon& ribbon : part.ribbons)
            region += viewRect(part, rectOf(part, ribbon));
        for (const MapRail& rail : part.rails)
            if (!rail.faults.empty())
                region += viewRect(part, rail.rect().adjusted(-signRoom, -signRoom, signRoom, signRoom));
    }
    return region + bubble().translated(-scrollOffset()).toAlignedRect().adjusted(-2, -2, 2, 2);
}

void MapView::updateMoving()
{
    if (!m_frozen)
        return viewport()->update();
    const QRegion now = movingRegion();
    viewport()->update(now + m_moving);
    m_moving = now;
}

void MapView::setZoom(double zoom, QPointF position)
{
    const double wanted = std::clamp(zoom, 1.0, greatestZoom);
    if (wanted == m_zoom || m_frozen)
        return;
    // All rails start at the same height and grow alike.
    const double top = m_layouts.front().rails.front().scale.top();
    const double below = position.y() + scrollOffset().y() - top;
    const double factor = wanted / m_zoom;
    m_zoom = wanted;
    placeMaps();
    verticalScrollBar()->setValue(static_cast<int>(std::lround(top + below * factor - position.y())));
    emit zoomChanged();
}

} // namespace nestbox
