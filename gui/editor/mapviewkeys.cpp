// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keyboard in the map view: every drag has its twin here.
#include "gui/editor/mapview.h"

#include "gui/document/profileedits.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/mapsnap.h"
#include "gui/editor/mapvalueentry.h"
#include "gui/editor/newrange.h"
#include "gui/editor/rangetablemodel.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace nestbox {

namespace {

/// How far to scroll until what lies from `first` to `last` is within `length`; its beginning counts more.
int wayInto(int first, int last, int length)
{
    constexpr int border = 20;
    if (first < border)
        return first - border;
    return std::clamp(last - length + border, 0, std::max(first - border, 0));
}

} // namespace

/// Every handle in the order of Tab.
std::vector<MapGrip> MapView::ring() const
{
    std::vector<MapGrip> grips;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const RangeKey key = m_model.keyAt(row);
        for (const auto& [part, side] : mapHandles)
            grips.push_back({ key, part, side });
    }
    return grips;
}

void MapView::focusGrip(const MapGrip& grip)
{
    m_focus = grip;
    select(grip.key);
    for (const MapLayout& layout : m_layouts) {
        const QRectF handle = layout.kind == grip.key.kind ? handleRect(layout, grip) : QRectF();
        if (handle.isEmpty())
            continue;
        const QRect shown = viewRect(layout, handle);
        scrollRight(wayInto(shown.left(), shown.right(), viewport()->width()));
        verticalScrollBar()->setValue(
            verticalScrollBar()->value() + wayInto(shown.top(), shown.bottom(), viewport()->height()));
    }
    viewport()->update();
    emit gripsChanged();
}

bool MapView::moveFocus(int step)
{
    const std::vector<MapGrip> grips = ring();
    const auto found = m_focus ? std::ranges::find(grips, *m_focus) : grips.end();
    const auto size = static_cast<std::ptrdiff_t>(grips.size());
    std::ptrdiff_t at = found == grips.end() ? (step > 0 ? 0 : size - 1) : found - grips.begin() + step;
    if (at < 0 || at >= size)
        return false;
    focusGrip(grips[static_cast<std::size_t>(at)]);
    return true;
}

bool MapView::event(QEvent* event)
{
    // Tab goes through the handles first; behind the last one the focus leaves the view.
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool back = key->key() == Qt::Key_Backtab;
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        if (plain && (back || key->key() == Qt::Key_Tab)) {
            endKeyEdit(true);
            if (moveFocus(back ? -1 : 1)) {
                event->accept();
                return true;
            }
        }
    }
    return QAbstractScrollArea::event(event);
}

void MapView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool back = event->reason() == Qt::BacktabFocusReason;
    if (back || event->reason() == Qt::TabFocusReason) {
        m_focus.reset();
        moveFocus(back ? -1 : 1);
    }
    viewport()->update();
    emit gripsChanged();
}

void MapView::focusOutEvent(QFocusEvent* event)
{
    endKeyEdit(true);
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
    emit gripsChanged();
}

void MapView::takeStep(const MapGrip& grip, const MapKeyStep& step)
{
    const auto range = rangeOfRow(m_document.assessment(), m_document.profile(), grip.key);
    if (!range)
        return;
    const MapInput input = inputOf(grip.key.kind);
    const auto targets = snapTargetsOf(input, grip.key, *range, step.part, step.side);
    Profile profile = m_document.profile();
    ProfileRange& row = *findRange(profile, grip.key);
    writeRange(row, *range, stepped(*range, step, targets), grip.key.level, m_document.facts().of(grip.key.kind));
    m_keyEdit = step.part == MapPart::First || step.part == MapPart::End ? tr("Resize Range")
        : step.part == MapPart::Outside                                  ? tr("Re-aim Range")
                                                                         : tr("Move Range");
    m_document.preview(std::move(profile));
}

void MapView::endKeyEdit(bool commits)
{
    if (m_keyEdit.isEmpty())
        return;
    const QString text = std::exchange(m_keyEdit, QString());
    if (commits)
        m_document.commit(text);
    else
        m_document.revert();
}

void MapView::setValue(const MapGrip& grip, std::uint64_t value)
{
    const auto range = rangeOfRow(m_document.assessment(), m_document.profile(), grip.key);
    if (!range || isDragging())
        return;
    endKeyEdit(true);
    const auto wanted = static_cast<std::int64_t>(std::min(value, id_space_end));
    Profile profile = m_document.profile();
    writeRange(*findRange(profile, grip.key), *range, movedRange(*range, grip.part, grip.side, wanted), grip.key.level,
        m_document.facts().of(grip.key.kind));
    m_document.apply(tr("Change %1").arg(handleText(grip)), std::move(profile));
}

void MapView::copyFocused()
{
    const auto range = m_focus ? rangeOfRow(m_document.assessment(), m_document.profile(), m_focus->key) : std::nullopt;
    if (!range)
        return;
    RangeKey key = m_focus->key;
    Profile profile = m_document.profile();
    std::vector<ProfileRange>& rows = rowsOf(profile, key.level, key.kind);
    IdRange copy = *range;
    copy.inside = freeInside(rows, range->count);
    if (range->outside_ids().end + range->count <= id_space_end)
        copy.outside = static_cast<Id>(range->outside_ids().end);
    ProfileRange row = rows[key.row];
    writeRange(row, *range, copy, key.level, m_document.facts().of(key.kind));
    rows.push_back(row);
    key.row = rows.size() - 1;
    m_document.apply(tr("Copy Range"), std::move(profile));
    focusGrip({ key, m_focus->part, m_focus->side });
}

void MapView::insertRange()
{
    Profile profile = m_document.profile();
    const RangeKey near = m_focus ? m_focus->key : RangeKey { profile.levels.size() - 1, m_model.kinds().front(), 0 };
    const RangeKey added = addRange(profile, near.level, near.kind);
    m_document.apply(tr("Add Range"), std::move(profile));
    focusGrip({ added, MapPart::Inside, Side::Inside });
}

void MapView::deleteFocused()
{
    std::vector<RangeKey> keys;
    for (const QModelIndex& index : m_selection.selectedRows())
        keys.push_back(m_model.keyAt(index.row()));
    Profile profile = m_document.profile();
    removeRanges(profile, keys);
    m_document.apply(tr("Remove Range"), std::move(profile));
    if (m_focus)
        focusGrip(*m_focus);
}

void MapView::openEntry(const QString& text)
{
    for (const MapLayout& layout : m_layouts)
        if (layout.kind == m_focus->key.kind)
            m_entry->open(*m_focus, text, viewRect(layout, handleRect(layout, *m_focus)));
}

bool MapView::runCommandKey(const QKeyEvent& event)
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    if (event.key() == Qt::Key_Insert && event.modifiers() == Qt::NoModifier)
        insertRange();
    else if (event.key() == Qt::Key_Delete && m_selection.hasSelection())
        deleteFocused();
    else if (event.key() == Qt::Key_D && control && m_focus)
        copyFocused();
    else if ((event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && m_selection.hasSelection())
        emit editRequested(m_selection.currentIndex());
    else if (m_focus && event.text().size() == 1 && event.text().front().isDigit() && !control)
        openEntry(event.text());
    else
        return false;
    return true;
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (isDragging())
            return endGesture(false);
        if (!m_keyEdit.isEmpty())
            return endKeyEdit(false);
    }
    if (isDragging())
        return;
    const bool first = !m_focus && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up);
    const auto step = m_focus ? mapKeyStep(event->key(), event->modifiers(), *m_focus) : std::nullopt;
    if (first) {
        moveFocus(1);
    } else if (step) {
        takeStep(*m_focus, *step);
    } else {
        endKeyEdit(true);
        if (!runCommandKey(*event))
            QAbstractScrollArea::keyPressEvent(event);
    }
}

void MapView::keyReleaseEvent(QKeyEvent* event)
{
    if (!event->isAutoRepeat())
        endKeyEdit(true);
    QAbstractScrollArea::keyReleaseEvent(event);
}

} // namespace nestbox
