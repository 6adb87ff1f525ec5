// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/maphandleaccessible.h"

#include "gui/document/profileedits.h"
#include "gui/document/resolved.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/mapaccessible.h"
#include "gui/editor/mapvalueentry.h"
#include "gui/editor/mapview.h"
#include "gui/text/idtext.h"
#include "gui/text/problemtext.h"

#include <algorithm>

namespace nestbox {

namespace {

MapAccessible* mapOf(MapView& view)
{
    return static_cast<MapAccessible*>(QAccessible::queryAccessibleInterface(&view));
}

std::optional<IdRange> rangeIn(const MapView& view, RangeKey key)
{
    return rangeOfRow(view.document().assessment(), view.document().profile(), key);
}

QRect onScreen(const MapView& view, const MapGrip& grip)
{
    for (const MapLayout& layout : view.layouts()) {
        const QRectF rect = layout.kind == grip.key.kind ? handleRect(layout, grip) : QRectF();
        if (!rect.isEmpty())
            return view.viewRect(layout, rect).translated(view.viewport()->mapToGlobal(QPoint()));
    }
    return {};
}

QString nameOf(const MapView& view, RangeKey key)
{
    const QString range
        = MapView::tr("%1 range %2 of level %3").arg(kindText(key.kind)).arg(key.row + 1).arg(key.level + 1);
    const auto ids = rangeIn(view, key);
    return ids
        ? MapView::tr("%1: inside %2, outside %3").arg(range, idsText(ids->inside_ids()), idsText(ids->outside_ids()))
        : range;
}

} // namespace

MapRangeAccessible::MapRangeAccessible(MapView& view, RangeKey key)
    : m_view(view)
    , m_key(key)
{
}

bool MapRangeAccessible::isValid() const
{
    return findRange(m_view.document().profile(), m_key) != nullptr;
}

QAccessibleInterface* MapRangeAccessible::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i)
        if (child(i)->rect().contains(x, y))
            return child(i);
    return nullptr;
}

QAccessibleInterface* MapRangeAccessible::parent() const
{
    return mapOf(m_view);
}

QAccessibleInterface* MapRangeAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    return mapOf(m_view)->objectOf(m_key, static_cast<std::size_t>(index));
}

int MapRangeAccessible::childCount() const
{
    return static_cast<int>(mapHandles.size());
}

int MapRangeAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    for (int i = 0; i < childCount(); ++i)
        if (this->child(i) == child)
            return i;
    return -1;
}

QString MapRangeAccessible::text(QAccessible::Text text) const
{
    if (text == QAccessible::Name)
        return nameOf(m_view, m_key);
    const Problem* problem = problemOfRange(m_view.document().assessment(), m_key);
    const bool described = text == QAccessible::Description && problem != nullptr;
    return described ? problemText(*problem, m_view.document().facts()).sentence : QString();
}

QRect MapRangeAccessible::rect() const
{
    QRect all;
    for (const auto& [part, side] : mapHandles)
        all = all.united(onScreen(m_view, { m_key, part, side }));
    return all;
}

QAccessible::State MapRangeAccessible::state() const
{
    QAccessible::State state;
    state.selectable = true;
    state.selected = m_view.isSelected(m_key);
    state.invalid = !isValid();
    return state;
}

MapHandleAccessible::MapHandleAccessible(MapView& view, const MapGrip& grip)
    : m_view(view)
    , m_grip(grip)
{
}

bool MapHandleAccessible::isValid() const
{
    return findRange(m_view.document().profile(), m_grip.key) != nullptr;
}

QAccessibleInterface* MapHandleAccessible::parent() const
{
    return mapOf(m_view)->objectOf(m_grip.key, std::nullopt);
}

QString MapHandleAccessible::text(QAccessible::Text text) const
{
    switch (text) {
    case QAccessible::Name:
        return MapView::tr("%1, %2").arg(handleText(m_grip), nameOf(m_view, m_grip.key));
    case QAccessible::Value:
        return value() ? QString::number(*value()) : QString();
    default:
        return {};
    }
}

void MapHandleAccessible::setText(QAccessible::Text text, const QString& value)
{
    if (text == QAccessible::Value)
        setCurrentValue(value);
}

QRect MapHandleAccessible::rect() const
{
    return onScreen(m_view, m_grip);
}

QAccessible::State MapHandleAccessible::state() const
{
    QAccessible::State state;
    state.focusable = true;
    state.focused = m_view.hasFocus() && m_view.focusedGrip() == m_grip;
    state.invalid = !isValid();
    return state;
}

void* MapHandleAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface)
        return static_cast<QAccessibleValueInterface*>(this);
    return LeafAccessible::interface_cast(type);
}

std::optional<std::uint64_t> MapHandleAccessible::value() const
{
    const auto range = rangeIn(m_view, m_grip.key);
    return range ? std::optional(shownValue(*range, m_grip)) : std::nullopt;
}

void MapHandleAccessible::setValue(std::uint64_t shown)
{
    m_view.setValue(m_grip, m_grip.part == MapPart::End ? shown + 1 : shown);
}

QVariant MapHandleAccessible::currentValue() const
{
    return value() ? QVariant(static_cast<double>(*value())) : QVariant();
}

void MapHandleAccessible::setCurrentValue(const QVariant& value)
{
    bool isNumber = false;
    const double wanted = value.toDouble(&isNumber);
    if (isNumber && wanted >= 0 && wanted < static_cast<double>(id_space_end))
        setValue(static_cast<std::uint64_t>(wanted));
}

QVariant MapHandleAccessible::maximumValue() const
{
    return static_cast<double>(id_space_end - 1);
}

QVariant MapHandleAccessible::minimumValue() const
{
    return 0.0;
}

QVariant MapHandleAccessible::minimumStepSize() const
{
    return 1.0;
}

QStringList MapHandleAccessible::actionNames() const
{
    return { setFocusAction(), increaseAction(), decreaseAction() };
}

void MapHandleAccessible::doAction(const QString& name)
{
    const std::optional<std::uint64_t> now = value();
    if (!now)
        return;
    if (name == setFocusAction()) {
        m_view.setFocus();
        m_view.focusGrip(m_grip);
    } else if (name == increaseAction()) {
        setValue(*now + 1);
    } else if (name == decreaseAction() && *now > 0) {
        setValue(*now - 1);
    }
}

} // namespace nestbox
