// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// The layouts as `viewport` shows them at scroll position `offset`, with the titles of the rails at the top.
[[nodiscard]] QPixmap paintLayer(
    const QWidget& viewport, const std::vector<MapLayout>& layouts, QPointF offset, const QFont& font);

/// How much of the viewport the titles take.
[[nodiscard]] double titlesHeight(const QFont& font);

} // namespace nestbox
