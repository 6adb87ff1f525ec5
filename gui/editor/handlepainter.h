// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/mapgrip.h"
#include "gui/widgets/theme.h"

#include <QFont>
#include <QStringList>

class QPainter;

namespace nestbox {

/// Draws what can be taken hold of, and what a drag says: anew in every frame, above the map.
class HandlePainter
{
public:
    HandlePainter(QPainter& painter, const MapLayout& layout, const Theme& theme, bool rightToLeft);

    /// The handles of the range; the focused one with a frame.
    void paintHandles(RangeKey key, const std::optional<MapGrip>& focused);
    /// Lines of text in `box`, which is not mirrored.
    void paintBubble(const QStringList& lines, const QRectF& box, const QFont& font);

private:
    void paintHandle(const MapGrip& grip, bool focused);

    QPainter& m_painter;
    const MapLayout& m_layout;
    Theme m_theme;
    bool m_rightToLeft;
};

/// What lines of text take beside `at`, within `bounds`.
[[nodiscard]] QRectF bubbleRect(const QStringList& lines, QPointF at, const QRectF& bounds, const QFont& font);

} // namespace nestbox
