// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/maplayout.h"

#include "gui/editor/maplabels.h"
#include "gui/editor/maprails.h"
#include "gui/text/idtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>
#include <set>
#include <utility>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MapLayout)
};

constexpr double labelGap = 10;
constexpr double leastRibbonWidth = 90;

QString titleOf(std::size_t level)
{
    if (level == 0)
        return Words::tr("Sandbox");
    return level == 1 ? Words::tr("Nested sandbox") : Words::tr("Level %1").arg(level + 1);
}

double titleHeight(const MapMetrics& metrics)
{
    return metrics.lineHeight * 2 + 18;
}

/// Ends of a range that stick out of the ID space are drawn where the space ends.
MapRibbon ribbonOf(
    const MapInput& input, const MapLayout& layout, std::size_t level, std::size_t index, MapTone tone, bool fault)
{
    const IdRange& range = mapOf(input, level).map.ranges[index];
    const MapRail& from = layout.rails[level];
    const MapRail& to = layout.rails[level + 1];
    MapRibbon ribbon { .key = keyOf(input, level, index), .rail = level, .left = from.right(), .right = to.left };
    ribbon.leftTop = from.scale.yOf(range.outside);
    ribbon.leftBottom = from.scale.yOf(range.outside_ids().end);
    ribbon.rightTop = to.scale.yOf(range.inside);
    ribbon.rightBottom = to.scale.yOf(range.inside_ids().end);
    ribbon.tone = fault ? MapTone::Fault : tone;
    ribbon.fault = fault;
    return ribbon;
}

/// The rows at fault in some problem.
std::set<std::size_t> faultyRows(const MapInput& input, std::size_t level)
{
    std::set<std::size_t> rows;
    for (const Problem* problem : problemsOf(input, level))
        if (!problem->rows.empty())
            rows.insert(problem->rows.front());
    return rows;
}

void markFaultyPieces(const MapInput& input, std::size_t level, MapRail& rail)
{
    const std::set<std::size_t> faulty = faultyRows(input, level);
    for (std::size_t i = 0; i < rail.pieces.size(); ++i)
        if (faulty.contains(mapOf(input, level).row_of_range[i]))
            rail.pieces[i].tone = MapTone::Fault;
}

void addRails(const MapInput& input, const MapMetrics& metrics, MapLayout& layout)
{
    const double top = layout.area.top() + titleHeight(metrics);
    const double height = layout.area.height() - titleHeight(metrics) - metrics.lineHeight;
    const auto tones = rangeTones(input);
    layout.rails.push_back(hostRail(input, top, height));
    layout.rails.back().title = Words::tr("Host");
    layout.rails.back().subtitle = Words::tr("%1 outside").arg(kindText(input.kind));
    for (std::size_t level = 0; level < input.assessment.levels.size(); ++level) {
        layout.rails.push_back(insideRail(input, level, tones[level], top, height));
        layout.rails.back().title = titleOf(level);
        layout.rails.back().subtitle = Words::tr("%1 inside").arg(kindText(input.kind));
        markFaultyPieces(input, level, layout.rails.back());
    }
}

/// Spreads the rails between the labels and lets the area grow to what they need, as fitHeight() does.
void spread(const MapMetrics& metrics, MapLayout& layout)
{
    const double first = layout.area.left() + metrics.hostLabelWidth + labelGap;
    const auto steps = static_cast<double>(layout.rails.size() - 1);
    const double lastWanted = layout.area.right() - metrics.insideLabelWidth - labelGap - railWidth;
    // Labels between two rails stay off the second; long sentences about faults are cut short there.
    const double least = std::max(leastRibbonWidth, std::min(metrics.insideLabelWidth, 118.0) + labelGap + signRoom);
    const double step = std::max((lastWanted - first) / steps, least + railWidth);
    for (std::size_t i = 0; i < layout.rails.size(); ++i)
        layout.rails[i].left = first + step * static_cast<double>(i);
    layout.area.setRight(
        std::max(layout.area.right(), layout.rails.back().right() + labelGap + metrics.insideLabelWidth));
}

void fitHeight(const MapMetrics& metrics, MapLayout& layout)
{
    for (const MapRail& rail : layout.rails)
        layout.area.setBottom(std::max(layout.area.bottom(), rail.scale.bottom() + metrics.lineHeight));
}

void append(MapLayout& layout, std::size_t rail, std::vector<MapLabel> labels)
{
    const double room = labelRoom(layout, rail);
    for (MapLabel& label : labels) {
        label.room = room;
        label.overRibbons = rail > 0 && rail + 1 < layout.rails.size();
        layout.labels.push_back(std::move(label));
    }
}

void addLabels(const MapInput& input, const MapMetrics& metrics, MapLayout& layout)
{
    append(layout, 0, hostLabels(input, layout.rails.front(), metrics));
    for (std::size_t rail = 1; rail < layout.rails.size(); ++rail)
        append(layout, rail, insideLabels(input, rail - 1, layout.rails[rail], metrics));
}

} // namespace

double MapRail::right() const
{
    return left + railWidth;
}

QRectF MapRail::rect() const
{
    return { left, scale.top(), railWidth, scale.bottom() - scale.top() };
}

QPainterPath MapRibbon::path() const
{
    const double middle = (left + right) / 2;
    QPainterPath path(QPointF(left, leftTop));
    path.cubicTo(middle, leftTop, middle, rightTop, right, rightTop);
    path.lineTo(right, rightBottom);
    path.cubicTo(middle, rightBottom, middle, leftBottom, left, leftBottom);
    path.closeSubpath();
    return path;
}

double labelRoom(const MapLayout& layout, std::size_t rail)
{
    const MapRail& at = layout.rails[rail];
    if (rail == 0)
        return at.left - labelGap - layout.area.left();
    const bool last = rail + 1 == layout.rails.size();
    return (last ? layout.area.right() : layout.rails[rail + 1].left - signRoom) - at.right() - labelGap;
}

double ribbonShare(double x, double left, double right)
{
    // x(t) of the curve in path() is monotone: halving finds t.
    const double wanted = (x - left) / (right - left);
    double low = 0;
    double high = 1;
    for (int step = 0; step < 20; ++step) {
        const double t = (low + high) / 2;
        ((1.5 * t * (1 - t) + t * t * t) < wanted ? low : high) = t;
    }
    return low * low * (3 - 2 * low);
}

bool MapRibbon::covers(QPointF point) const
{
    if (point.x() < left || point.x() > right)
        return false;
    const double share = ribbonShare(point.x(), left, right);
    const double top = leftTop + (rightTop - leftTop) * share;
    const double bottom = leftBottom + (rightBottom - leftBottom) * share;
    return point.y() >= top && point.y() <= bottom;
}

std::optional<RangeKey> MapLayout::rangeAt(QPointF point) const
{
    const auto covers = [point](const MapRibbon& ribbon) {
        const bool onRail = point.x() >= ribbon.right && point.x() <= ribbon.right + railWidth;
        return onRail ? point.y() >= ribbon.rightTop && point.y() <= ribbon.rightBottom : ribbon.covers(point);
    };
    for (const MapRibbon& ribbon : ribbons | std::views::reverse)
        if (covers(ribbon))
            return ribbon.key;
    return std::nullopt;
}

std::vector<MapRibbon> ribbonsOn(const MapInput& input, const MapLayout& frozen, const RangeKeys* only)
{
    const auto tones = rangeTones(input);
    std::vector<MapRibbon> ribbons;
    for (std::size_t level = 0; level < tones.size(); ++level) {
        const std::set<std::size_t> faulty = faultyRows(input, level);
        for (std::size_t i = 0; i < tones[level].size(); ++i) {
            if (only != nullptr && !only->contains(keyOf(input, level, i)))
                continue;
            const bool fault = faulty.contains(mapOf(input, level).row_of_range[i]);
            ribbons.push_back(ribbonOf(input, frozen, level, i, tones[level][i], fault));
        }
    }
    return ribbons;
}

MapLayout layoutMap(const MapInput& input, const QRectF& area, const MapMetrics& metrics)
{
    MapLayout layout { .kind = input.kind, .area = area };
    addRails(input, metrics, layout);
    spread(metrics, layout);
    fitHeight(metrics, layout);
    layout.ribbons = ribbonsOn(input, layout);
    if (layout.ribbons.empty() && unresolvedRows(input, 0).empty())
        layout.note = Words::tr("Nothing is mapped: inside, every %1 looks like %2.")
                          .arg(kindText(input.kind), namedIdText(overflowId, input.kind, input.facts));
    addLabels(input, metrics, layout);
    return layout;
}

MapLayout zoomed(const MapInput& input, const MapLayout& natural, const MapMetrics& metrics, double zoom)
{
    MapLayout layout = natural;
    layout.zoom = zoom;
    layout.labels.clear();
    const double top = natural.rails.front().scale.top();
    const auto stretch = [top, zoom](double& y) { y = top + (y - top) * zoom; };
    for (MapRail& rail : layout.rails) {
        rail.scale = rail.scale.stretched(zoom);
        for (std::vector<RailPiece>* pieces : { &rail.pieces, &rail.faults })
            for (RailPiece& piece : *pieces) {
                stretch(piece.top);
                stretch(piece.bottom);
            }
    }
    for (MapRibbon& ribbon : layout.ribbons)
        for (double* y : { &ribbon.leftTop, &ribbon.leftBottom, &ribbon.rightTop, &ribbon.rightBottom })
            stretch(*y);
    fitHeight(metrics, layout);
    addLabels(input, metrics, layout);
    return layout;
}

} // namespace nestbox
