// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mapgrip.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace nestbox {

namespace {

constexpr double edgeZone = 5; ///< of a piece's height, where it is tall enough
constexpr double outerEnd = 0.3; ///< share of a ribbon's width that re-aims
constexpr QSizeF pill { 26, 9 };
constexpr double knob = 18;

bool isEdge(MapPart part)
{
    return part == MapPart::First || part == MapPart::End;
}

struct Piece
{
    double left = 0;
    double top = 0;
    double bottom = 0;
};

Piece pieceOf(const MapRibbon& ribbon, Side side)
{
    if (side == Side::Outside)
        return { ribbon.left - railWidth, ribbon.leftTop, ribbon.leftBottom };
    return { ribbon.right, ribbon.rightTop, ribbon.rightBottom };
}

std::optional<MapGrip> handleAt(const MapLayout& layout, QPointF point, RangeKey key)
{
    constexpr std::array<std::pair<MapPart, Side>, 5> handles { { { MapPart::End, Side::Inside },
        { MapPart::First, Side::Inside }, { MapPart::End, Side::Outside }, { MapPart::First, Side::Outside },
        { MapPart::Both, Side::Inside } } };
    for (const auto& [part, side] : handles)
        if (const MapGrip grip { key, part, side }; handleRect(layout, grip).adjusted(-1, -1, 1, 1).contains(point))
            return grip;
    return std::nullopt;
}

MapPart partOfPiece(const Piece& piece, double y, Side side)
{
    const bool tall = piece.bottom - piece.top >= 4 * edgeZone;
    if (tall && y < piece.top + edgeZone)
        return MapPart::First;
    if (tall && y > piece.bottom - edgeZone)
        return MapPart::End;
    return side == Side::Inside ? MapPart::Inside : MapPart::Outside;
}

/// The side of a rail in the middle that is pressed: to the left are the IDs inside the level above it.
Side sideAt(const MapLayout& layout, std::size_t rail, double x)
{
    if (rail == 0)
        return Side::Outside;
    if (rail + 1 == layout.rails.size())
        return Side::Inside;
    return x < layout.rails[rail].left + railWidth / 2 ? Side::Inside : Side::Outside;
}

MapGrip gripOnRail(const MapLayout& layout, std::size_t rail, QPointF point)
{
    const Side side = sideAt(layout, rail, point.x());
    const std::size_t level = side == Side::Inside ? rail - 1 : rail;
    for (const MapRibbon& ribbon : layout.ribbons | std::views::reverse) {
        const Piece piece = pieceOf(ribbon, side);
        if (ribbon.rail == level && point.y() >= piece.top && point.y() <= std::max(piece.bottom, piece.top + 2))
            return { ribbon.key, partOfPiece(piece, point.y(), side), side };
    }
    return { { level, layout.kind, 0 }, MapPart::New, side };
}

std::optional<MapGrip> gripOnRibbon(const MapLayout& layout, QPointF point)
{
    for (const MapRibbon& ribbon : layout.ribbons | std::views::reverse) {
        if (!ribbon.covers(point))
            continue;
        const bool outer = point.x() < ribbon.left + (ribbon.right - ribbon.left) * outerEnd;
        return MapGrip { ribbon.key, outer ? MapPart::Outside : MapPart::Inside, outer ? Side::Outside : Side::Inside };
    }
    return std::nullopt;
}

} // namespace

const MapRibbon* ribbonOf(const MapLayout& layout, RangeKey key)
{
    const auto found = std::ranges::find(layout.ribbons, key, &MapRibbon::key);
    return found == layout.ribbons.end() ? nullptr : &*found;
}

std::size_t railOf(const MapGrip& grip)
{
    return grip.key.level + (grip.side == Side::Inside ? 1 : 0);
}

QRectF handleRect(const MapLayout& layout, const MapGrip& grip)
{
    const MapRibbon* ribbon = ribbonOf(layout, grip.key);
    if (ribbon == nullptr)
        return {};
    const Piece piece = pieceOf(*ribbon, grip.side);
    const QPointF middle(piece.left + railWidth / 2, (piece.top + piece.bottom) / 2);
    if (grip.part == MapPart::Both) {
        const QPointF centre((ribbon->left + ribbon->right) / 2,
            (ribbon->leftTop + ribbon->leftBottom + ribbon->rightTop + ribbon->rightBottom) / 4);
        return { centre - QPointF(knob / 2, knob / 2), QSizeF(knob, knob) };
    }
    if (!isEdge(grip.part))
        return { piece.left, piece.top, railWidth, std::max(piece.bottom - piece.top, 2.0) };
    // Handles of small pieces stand apart, so that each can be grabbed and the body between them, too.
    const double apart = piece.bottom - piece.top < 3 * pill.height() ? pill.height() / 2 : 0;
    const double y = grip.part == MapPart::First ? piece.top - apart : piece.bottom + apart;
    return { QPointF(middle.x() - pill.width() / 2, y - pill.height() / 2), pill };
}

std::optional<MapGrip> gripAt(const MapLayout& layout, QPointF point, const std::optional<RangeKey>& active)
{
    if (active)
        if (const auto grip = handleAt(layout, point, *active))
            return grip;
    for (std::size_t rail = 0; rail < layout.rails.size(); ++rail)
        if (layout.rails[rail].rect().adjusted(-2, 0, 2, 0).contains(point))
            return gripOnRail(layout, rail, point);
    return gripOnRibbon(layout, point);
}

} // namespace nestbox
