// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/maplook.h"
#include "gui/editor/mapmotion.h"

#include <QPixmap>

#include <vector>

class QWidget;

namespace nestbox {

/// A map whose scales stand still while something on it moves: what is painted once, and what is painted anew.
struct FrozenMap
{
    Assessment before; ///< when it was frozen
    std::vector<MapLayout> layouts; ///< likewise
    std::vector<RangeKeys> excluded; ///< from `still`; only grows
    std::vector<MapLayout> still;
    std::vector<MapLayout> moving;
};

/// Layouts as they were painted last. Scrolling moves the picture and paints no more than what comes into sight.
class MapLayer
{
public:
    /// Paints all of it next time.
    void clear() { m_picture = QPixmap(); }
    /// The picture of `layouts` as `viewport` shows them at scroll position `offset`; neither the titles of the rails
    /// nor the signs of faults, which do not scroll with them.
    [[nodiscard]] const QPixmap& picture(
        const QWidget& viewport, const std::vector<MapLayout>& layouts, QPointF offset, const MapLook& look);

private:
    bool scrollBy(QPointF way, QSize size, std::vector<QRect>& exposed);

    QPixmap m_picture;
    QPointF m_offset; ///< that it shows
};

/// How much of the viewport the titles take, and where they begin.
[[nodiscard]] double titlesHeight(const MapLook& look);
inline constexpr double titlesTop = 14;

} // namespace nestbox
