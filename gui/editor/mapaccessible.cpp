// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mapaccessible.h"

#include "gui/document/profileedits.h"
#include "gui/document/resolved.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/maphandleaccessible.h"
#include "gui/editor/mapview.h"
#include "gui/editor/rangetablemodel.h"

#include <algorithm>
#include <tuple>

namespace nestbox {

namespace {

QAccessibleInterface* make(const QString& className, QObject* object)
{
    if (className != QLatin1String("nestbox::MapView"))
        return nullptr;
    return new MapAccessible(static_cast<MapView*>(object));
}

} // namespace

std::optional<std::size_t> handleOf(const MapGrip& grip)
{
    const auto found = std::ranges::find(mapHandles, std::pair(grip.part, grip.side));
    if (found != mapHandles.end())
        return static_cast<std::size_t>(found - mapHandles.begin());
    return std::nullopt;
}

void installMapAccessibility()
{
    static const bool installed = (QAccessible::installFactory(make), true);
    static_cast<void>(installed);
}

bool MapAccessible::Less::operator()(const std::pair<RangeKey, int>& a, const std::pair<RangeKey, int>& b) const
{
    const auto order = [](const std::pair<RangeKey, int>& p) {
        return std::tuple(p.first.level, static_cast<int>(p.first.kind), p.first.row, p.second);
    };
    return order(a) < order(b);
}

MapAccessible::MapAccessible(MapView* view)
    : QAccessibleWidget(view, QAccessible::Grouping)
{
}

MapAccessible::~MapAccessible()
{
    for (const auto& [key, id] : m_objects)
        QAccessible::deleteAccessibleInterface(id);
}

MapView& MapAccessible::view() const
{
    return *static_cast<MapView*>(object());
}

int MapAccessible::childCount() const
{
    return view().model().rowCount();
}

QAccessibleInterface* MapAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    return objectOf(view().model().keyAt(index), std::nullopt);
}

int MapAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    for (int i = 0; i < childCount(); ++i)
        if (this->child(i) == child)
            return i;
    return -1;
}

QAccessibleInterface* MapAccessible::focusChild() const
{
    const std::optional<MapGrip>& grip = view().focusedGrip();
    if (!view().hasFocus() || !grip)
        return nullptr;
    return objectOf(grip->key, handleOf(*grip));
}

QAccessibleInterface* MapAccessible::objectOf(RangeKey key, std::optional<std::size_t> handle) const
{
    const std::pair name(key, handle ? static_cast<int>(*handle) : -1);
    const auto known = m_objects.find(name);
    if (known != m_objects.end())
        return QAccessible::accessibleInterface(known->second);
    QAccessibleInterface* made = handle ? static_cast<QAccessibleInterface*>(new MapHandleAccessible(
                                              view(), { key, mapHandles[*handle].first, mapHandles[*handle].second }))
                                        : new MapRangeAccessible(view(), key);
    m_objects.emplace(name, QAccessible::registerAccessibleInterface(made));
    return made;
}

} // namespace nestbox
