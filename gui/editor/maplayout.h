// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"
#include "gui/document/rangekey.h"
#include "gui/editor/hostbands.h"
#include "gui/editor/mapscale.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <set>
#include <tuple>
#include <vector>

namespace nestbox {

/// Any order of range keys.
struct RangeKeyOrder
{
    [[nodiscard]] bool operator()(const RangeKey& a, const RangeKey& b) const
    {
        return std::tie(a.level, a.kind, a.row) < std::tie(b.level, b.kind, b.row);
    }
};
using RangeKeys = std::set<RangeKey, RangeKeyOrder>;

/// What a colour says: whose IDs these are.
enum class MapTone
{
    System,
    Own,
    Subordinate,
    Others,
    Absent,
    Nested,
    Fault,
};

struct RailPiece
{
    double top = 0;
    double bottom = 0;
    MapTone tone = MapTone::Others;
    bool solid = true; ///< false: only shaded (a band of the host that no range uses)
    std::optional<RangeKey> key {}; ///< of the range that it belongs to
};

/// One level's IDs as a vertical line; the first rail is the host.
struct MapRail
{
    double left = 0;
    MapScale scale;
    std::vector<RailPiece> pieces;
    std::vector<RailPiece> faults; ///< exact IDs at fault, hatched above the pieces
    QString title;
    QString subtitle;

    [[nodiscard]] double right() const;
    [[nodiscard]] QRectF rect() const;
};

/// A range, from its outside IDs on rail `rail` to its inside IDs on the next one.
struct MapRibbon
{
    RangeKey key;
    std::size_t rail = 0;
    double left = 0;
    double right = 0;
    double leftTop = 0;
    double leftBottom = 0;
    double rightTop = 0;
    double rightBottom = 0;
    MapTone tone = MapTone::Own;
    bool fault = false;

    [[nodiscard]] QPainterPath path() const;
    [[nodiscard]] bool covers(QPointF point) const;
};

/// How far a ribbon's edge has come from its left height to its right one at `x`: 0 to 1, as path() draws it.
[[nodiscard]] double ribbonShare(double x, double left, double right);

/// Text beside a rail: before its left edge (host) or behind its right edge.
struct MapLabel
{
    std::optional<RangeKey> key; ///< of the range that it names
    QString text;
    QString detail; ///< second line, muted; may be empty
    double edge = 0; ///< x of the rail's side that the label belongs to
    bool beforeRail = false;
    double anchor = 0; ///< y on the rail
    double centre = 0; ///< y of the text
    double room = 10'000; ///< how wide the text may be
    bool strong = false;
    bool muted = false;
    bool overRibbons = false; ///< ribbons run below it
    bool fault = false;
    bool alone = false; ///< hides other labels behind it
};

/// Sizes that depend on the font and that the layout must respect.
struct MapMetrics
{
    double lineHeight = 16;
    double hostLabelWidth = 130;
    double insideLabelWidth = 120;
};

struct MapInput
{
    const Profile& profile;
    const Assessment& assessment;
    const HostFacts& facts;
    IdKind kind = IdKind::Uid;
};

/// Where everything of one kind's map stands, for left-to-right reading; a pure value computed from the document.
struct MapLayout
{
    IdKind kind = IdKind::Uid;
    QRectF area; ///< may be taller than asked for when there is much to show
    std::vector<MapRail> rails;
    std::vector<MapRibbon> ribbons;
    std::vector<MapLabel> labels;
    double zoom = 1; ///< of the rails' height
    QString note; ///< in the middle of a map that has nothing else to show

    /// The range drawn at `point`, the topmost first.
    [[nodiscard]] std::optional<RangeKey> rangeAt(QPointF point) const;
};

/// In the height that `area` offers, so far as that is enough.
[[nodiscard]] MapLayout layoutMap(const MapInput& input, const QRectF& area, const MapMetrics& metrics);

/// What layoutMap() made of the same input and metrics, `zoom` times as high, with the labels that then have room.
[[nodiscard]] MapLayout zoomed(const MapInput& input, const MapLayout& natural, const MapMetrics& metrics, double zoom);

/// The ribbons as the input has them now, on the rails of `frozen`: what a drag moves while the scale stands still.
/// `only`: those of these rows; nullptr: all.
[[nodiscard]] std::vector<MapRibbon> ribbonsOn(
    const MapInput& input, const MapLayout& frozen, const RangeKeys* only = nullptr);

/// How wide the labels may be that belong to this rail.
[[nodiscard]] double labelRoom(const MapLayout& layout, std::size_t rail);

inline constexpr double railWidth = 16;
/// What handles and signs of faults take on either side of a rail.
inline constexpr double signRoom = 26;

} // namespace nestbox
