// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/mapgrip.h"

#include <QAccessible>

#include <QAccessibleWidget>

#include <map>
#include <optional>

namespace nestbox {

class MapView;

/// Which of its range's handles `grip` is; none: an edge that is drawn, but is no object of its own.
[[nodiscard]] std::optional<std::size_t> handleOf(const MapGrip& grip);

/// Makes Qt know the accessible objects of every MapView. May be called any number of times.
void installMapAccessibility();

/// The map view for assistive technology: a child for every range, below it one for every handle.
class MapAccessible : public QAccessibleWidget
{
public:
    explicit MapAccessible(MapView* view);
    ~MapAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

    /// The object of a range, or of one of its handles; made when it is first asked for.
    [[nodiscard]] QAccessibleInterface* objectOf(RangeKey key, std::optional<std::size_t> handle) const;
    [[nodiscard]] MapView& view() const;

private:
    struct Less
    {
        bool operator()(const std::pair<RangeKey, int>& a, const std::pair<RangeKey, int>& b) const;
    };
    mutable std::map<std::pair<RangeKey, int>, QAccessible::Id, Less> m_objects;
};

} // namespace nestbox
