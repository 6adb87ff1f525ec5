// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The mouse in the map view: hover and drag.
#include "gui/editor/mapview.h"

#include "gui/document/profileedits.h"
#include "gui/document/resolved.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/handlepainter.h"
#include "gui/editor/rangetablemodel.h"
#include "gui/text/idtext.h"
#include "gui/text/problemtext.h"

#include <QItemSelectionModel>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>

namespace nestbox {

namespace {

constexpr int scrollBorder = 24; ///< a drag this near to the viewport's edge scrolls
constexpr int scrollInterval = 30;

Qt::CursorShape cursorFor(const std::optional<MapGrip>& grip)
{
    if (!grip)
        return Qt::ArrowCursor;
    switch (grip->part) {
    case MapPart::First:
    case MapPart::End:
        return Qt::SizeVerCursor;
    case MapPart::New:
        return Qt::CrossCursor;
    default:
        return Qt::OpenHandCursor;
    }
}

/// How fast to scroll for a pointer at `at` between 0 and `length`: 0 in the middle.
int scrollSpeed(double at, int length)
{
    if (at < scrollBorder)
        return -static_cast<int>(std::min(scrollBorder - at, 60.0) / 2);
    return at > length - scrollBorder ? static_cast<int>(std::min(at - length + scrollBorder, 60.0) / 2) : 0;
}

} // namespace

MapInput MapView::inputOf(IdKind kind) const
{
    return { m_document.profile(), m_document.assessment(), m_document.facts(), kind };
}

QRect MapView::viewRect(const MapLayout& layout, const QRectF& rect) const
{
    QRectF shown = rect;
    if (isRightToLeft())
        shown.moveLeft(layout.area.left() + layout.area.right() - rect.right());
    return shown.translated(-scrollOffset()).toAlignedRect();
}

/// The range that shows its handles.
std::optional<RangeKey> MapView::active() const
{
    if (m_focus && hasFocus())
        return m_focus->key;
    if (m_hovered && m_hovered->part != MapPart::New)
        return m_hovered->key;
    const QModelIndexList rows = m_selection.selectedRows();
    return rows.size() == 1 ? std::optional(m_model.keyAt(rows.first().row())) : std::nullopt;
}

std::optional<MapGrip> MapView::gripAt(QPointF position) const
{
    const MapLayout* layout = layoutAt(position);
    if (layout == nullptr)
        return std::nullopt;
    const std::optional<RangeKey> shown = active();
    const bool here = shown && shown->kind == layout->kind;
    return nestbox::gripAt(*layout, toLayout(*layout, position), here ? shown : std::nullopt);
}

void MapView::select(RangeKey key)
{
    m_selection.setCurrentIndex(m_model.indexOf(key), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void MapView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_gesture.state() != MapGesture::State::Idle)
        return;
    endKeyEdit(true);
    const std::optional<MapGrip> grip = gripAt(event->position());
    const bool free = !grip || grip->part == MapPart::New;
    m_focus = free ? std::nullopt : grip;
    if (free)
        m_selection.clearSelection();
    else
        select(grip->key);
    emit gripsChanged();
    const MapLayout* layout = layoutAt(event->position());
    if (!grip || layout == nullptr)
        return;
    m_gestureKind = layout->kind;
    m_gesture.press(inputOf(layout->kind), *layout, *grip, toLayout(*layout, event->position()));
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const std::optional<MapGrip> grip = gripAt(event->position());
    if (grip && grip->part != MapPart::New)
        emit editRequested(m_model.indexOf(grip->key));
}

void MapView::documentChanged()
{
    if (m_focus && findRange(m_document.profile(), m_focus->key) == nullptr)
        m_focus.reset();
    relayout();
    emit gripsChanged();
}

void MapView::dragTo(QPointF position, Qt::KeyboardModifiers modifiers)
{
    const auto layout = std::ranges::find(m_layouts, m_gestureKind, &MapLayout::kind);
    const MapGesture::Modifiers meant { modifiers.testFlag(Qt::ControlModifier),
        modifiers.testFlag(Qt::ShiftModifier) };
    m_pointer = position;
    m_modifiers = modifiers;
    if (layout == m_layouts.end() || !m_gesture.move(toLayout(*layout, position), meant))
        return;
    if (!m_autoScroll.isActive()) {
        viewport()->setCursor(m_gesture.grip().part == MapPart::New ? Qt::CrossCursor : Qt::ClosedHandCursor);
        m_autoScroll.start(scrollInterval, this);
        pointAt(std::nullopt);
    }
    setScaleFrozen(true);
    m_document.preview(m_gesture.profile());
    updateMoving();
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_gesture.state() != MapGesture::State::Idle)
        return dragTo(event->position(), event->modifiers());
    setHovered(gripAt(event->position()));
    pointAt(event->position());
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        endGesture(true);
    setHovered(gripAt(event->position()));
}

/// Somebody else (undo, another view) may have changed the document meanwhile: then nothing is being previewed.
void MapView::endGesture(bool commits)
{
    m_autoScroll.stop();
    if (m_gesture.release() != MapGesture::State::Dragging)
        return;
    if (commits)
        m_document.commit(m_gesture.commandText());
    else
        m_document.revert();
    setScaleFrozen(false);
    const MapGrip grip = m_gesture.held();
    if (commits && m_model.indexOf(grip.key).isValid()) {
        select(grip.key);
        m_focus = grip;
    }
    emit gripsChanged();
}

void MapView::autoScroll()
{
    const QPointF offset = scrollOffset();
    const int across = scrollSpeed(m_pointer.x(), viewport()->width());
    scrollRight(across);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + scrollSpeed(m_pointer.y(), viewport()->height()));
    if (scrollOffset() != offset)
        dragTo(m_pointer, m_modifiers);
}

void MapView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_autoScroll.timerId())
        autoScroll();
    else
        QAbstractScrollArea::timerEvent(event);
}

void MapView::leaveEvent(QEvent*)
{
    setHovered(std::nullopt);
    pointAt(std::nullopt);
}

void MapView::setHovered(const std::optional<MapGrip>& grip)
{
    if (m_hovered == grip)
        return;
    m_hovered = grip;
    viewport()->setCursor(cursorFor(grip));
    viewport()->update();
}

QStringList MapView::dragText() const
{
    const RangeKey key = m_gesture.key();
    const auto range = rangeOfRow(m_document.assessment(), m_document.profile(), key);
    if (!range)
        return {};
    QStringList lines { tr("%1 outside = %2 inside").arg(idsText(range->outside_ids()), idsText(range->inside_ids())),
        countOfIdsText(range->count) };
    if (const Problem* problem = problemOfRange(m_document.assessment(), key))
        lines.append(problemText(*problem, m_document.facts()).brief);
    return lines;
}

/// Where dragText() stands; empty: nothing is dragged.
QRectF MapView::bubble() const
{
    const auto layout = std::ranges::find(m_layouts, m_gestureKind, &MapLayout::kind);
    if (!isDragging() || layout == m_layouts.end())
        return {};
    const QRectF handle = handleRect(*layout, m_gesture.held());
    const QPointF at
        = handle.isEmpty() ? m_pointer : viewRect(*layout, QRectF(handle.center(), QSizeF(0.1, 0.1))).center();
    const QRectF bounds(scrollOffset() + QPointF(4, 4), viewport()->size() - QSize(8, 8));
    return bubbleRect(dragText(), at + scrollOffset(), bounds, font());
}

std::optional<MapGrip> MapView::heldGrip() const
{
    return isDragging() ? std::optional(m_gesture.held()) : m_focus;
}

bool MapView::isSelected(RangeKey key) const
{
    return m_selection.isRowSelected(m_model.indexOf(key).row(), {});
}

/// The handles of the active range and, during a drag, what it says now.
void MapView::paintHandles(QPainter& painter) const
{
    const std::optional<RangeKey> shown = isDragging() ? std::optional(m_gesture.key()) : active();
    const std::optional<MapGrip> focused = hasFocus() ? m_focus : std::nullopt;
    for (const MapLayout& layout : m_layouts) {
        if (!shown || shown->kind != layout.kind)
            continue;
        HandlePainter handles(painter, layout, Theme::of(palette()), isRightToLeft());
        handles.paintHandles(*shown, focused);
        if (isDragging())
            handles.paintBubble(dragText(), bubble(), font());
    }
}

} // namespace nestbox
