// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mapevents.h"

#include "gui/editor/mapaccessible.h"
#include "gui/editor/mapview.h"
#include "gui/editor/rangetablemodel.h"

#include <QItemSelectionModel>

#include <utility>

namespace nestbox {

namespace {

void tell(QAccessibleInterface* object, QAccessible::Event what)
{
    QAccessibleEvent event(object, what);
    QAccessible::updateAccessibility(&event);
}

void tell(QAccessibleInterface* object, QAccessible::State changed)
{
    QAccessibleStateChangeEvent event(object, changed);
    QAccessible::updateAccessibility(&event);
}

QAccessible::State validity()
{
    QAccessible::State state;
    state.invalid = true;
    return state;
}

QAccessible::State selectedness()
{
    QAccessible::State state;
    state.selected = true;
    return state;
}

} // namespace

MapEvents::MapEvents(MapView& view, const QItemSelectionModel& selection)
    : QObject(&view)
    , m_view(view)
{
    connect(&view, &MapView::gripsChanged, this, &MapEvents::refresh);
    connect(&selection, &QItemSelectionModel::selectionChanged, this, &MapEvents::tellSelection);
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(&view.model(), signal, this, &MapEvents::tellOtherRanges);
    QAccessible::installActivationObserver(this);
}

MapEvents::~MapEvents()
{
    QAccessible::removeActivationObserver(this);
}

void MapEvents::accessibilityActiveChanged(bool active)
{
    if (active)
        m_told = current();
}

MapAccessible* MapEvents::map() const
{
    return static_cast<MapAccessible*>(QAccessible::queryAccessibleInterface(&m_view));
}

MapEvents::Told MapEvents::current() const
{
    Told now { m_view.heldGrip(), m_view.hasFocus(), {}, {} };
    if (!now.grip)
        return now;
    QAccessibleInterface* range = map()->objectOf(now.grip->key, std::nullopt);
    now.exists = range->isValid();
    now.problem = range->text(QAccessible::Description);
    for (std::size_t i = 0; i < now.values.size(); ++i)
        now.values[i] = range->child(static_cast<int>(i))->text(QAccessible::Value);
    return now;
}

void MapEvents::refresh()
{
    if (!QAccessible::isActive())
        return;
    const Told before = std::exchange(m_told, current());
    const bool sameRange = before.grip && m_told.grip && before.grip->key == m_told.grip->key;
    if (sameRange)
        tellChanges(before);
    else if (before.grip && before.exists && !map()->objectOf(before.grip->key, std::nullopt)->isValid())
        tell(map()->objectOf(before.grip->key, std::nullopt), validity());
    if (m_told.grip && m_told.focused && (before.grip != m_told.grip || !before.focused))
        tell(map()->objectOf(m_told.grip->key, handleOf(*m_told.grip)), QAccessible::Focus);
}

void MapEvents::tellChanges(const Told& before) const
{
    QAccessibleInterface* range = map()->objectOf(m_told.grip->key, std::nullopt);
    for (std::size_t i = 0; i < m_told.values.size(); ++i) {
        if (m_told.values[i] == before.values[i])
            continue;
        QAccessibleInterface* handle = range->child(static_cast<int>(i));
        QAccessibleValueChangeEvent event(handle, handle->valueInterface()->currentValue());
        QAccessible::updateAccessibility(&event);
    }
    if (m_told.exists != before.exists)
        tell(range, validity());
    if (m_told.problem != before.problem)
        tell(range, QAccessible::DescriptionChanged);
}

void MapEvents::tellSelection(const QItemSelection& selected, const QItemSelection& deselected) const
{
    if (!QAccessible::isActive())
        return;
    for (const auto& [items, what] :
        { std::pair(&selected, QAccessible::SelectionAdd), std::pair(&deselected, QAccessible::SelectionRemove) })
        for (const QModelIndex& index : items->indexes()) {
            if (index.column() != 0)
                continue;
            QAccessibleInterface* range = map()->objectOf(m_view.model().keyAt(index.row()), std::nullopt);
            tell(range, selectedness());
            tell(range, what);
        }
}

void MapEvents::tellOtherRanges() const
{
    if (QAccessible::isActive())
        tell(map(), QAccessible::ObjectReorder);
}

} // namespace nestbox
