// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/maplayout.h"

#include "gui/editor/maplabels.h"
#include "gui/editor/maprails.h"
#include "gui/text/idtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

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

bool isAtFault(const MapInput& input, RangeKey key)
{
    return std::ranges::any_of(problemsOf(input, key.level),
        [key](const Problem* problem) { return !problem->rows.empty() && problem->rows.front() == key.row; });
}

void markFaultyPieces(const MapInput& input, std::size_t level, MapRail& rail)
{
    for (std::size_t i = 0; i < rail.pieces.size(); ++i)
        if (isAtFault(input, keyOf(input, level, i)))
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

/// Spreads the rails between the labels and lets the area grow to what they need.
void spread(const MapMetrics& metrics, MapLayout& layout)
{
    const double first = layout.area.left() + metrics.hostLabelWidth + labelGap;
    const auto steps = static_cast<double>(layout.rails.size() - 1);
    const double lastWanted = layout.area.right() - metrics.insideLabelWidth - labelGap - railWidth;
    const double step = std::max((lastWanted - first) / steps, leastRibbonWidth + railWidth);
    for (std::size_t i = 0; i < layout.rails.size(); ++i)
        layout.rails[i].left = first + step * static_cast<double>(i);
    layout.area.setRight(
        std::max(layout.area.right(), layout.rails.back().right() + labelGap + metrics.insideLabelWidth));
    for (const MapRail& rail : layout.rails)
        layout.area.setBottom(std::max(layout.area.bottom(), rail.scale.bottom() + metrics.lineHeight));
}

void addRibbons(const MapInput& input, MapLayout& layout)
{
    const auto tones = rangeTones(input);
    for (std::size_t level = 0; level < tones.size(); ++level)
        for (std::size_t i = 0; i < tones[level].size(); ++i)
            layout.ribbons.push_back(
                ribbonOf(input, layout, level, i, tones[level][i], isAtFault(input, keyOf(input, level, i))));
}

void append(std::vector<MapLabel>& to, const std::vector<MapLabel>& from)
{
    to.insert(to.end(), from.begin(), from.end());
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

std::optional<RangeKey> MapLayout::rangeAt(QPointF point) const
{
    const auto covers = [point](const MapRibbon& ribbon) {
        const bool onRail = point.x() >= ribbon.right && point.x() <= ribbon.right + railWidth;
        return onRail ? point.y() >= ribbon.rightTop && point.y() <= ribbon.rightBottom : ribbon.path().contains(point);
    };
    for (const MapRibbon& ribbon : ribbons | std::views::reverse)
        if (covers(ribbon))
            return ribbon.key;
    return std::nullopt;
}

MapLayout layoutMap(const MapInput& input, const QRectF& area, const MapMetrics& metrics)
{
    MapLayout layout { .kind = input.kind, .area = area };
    addRails(input, metrics, layout);
    spread(metrics, layout);
    addRibbons(input, layout);
    if (layout.ribbons.empty() && unresolvedRows(input, 0).empty())
        layout.note = Words::tr("Nothing is mapped: inside, every %1 looks like %2.")
                          .arg(kindText(input.kind), namedIdText(overflowId, input.kind, input.facts));
    append(layout.labels, hostLabels(input, layout.rails.front(), metrics));
    for (std::size_t level = 0; level + 1 < layout.rails.size(); ++level) {
        std::vector<MapLabel> labels = insideLabels(input, level, layout.rails[level + 1], metrics);
        for (MapLabel& label : labels)
            label.overRibbons = level + 2 < layout.rails.size();
        append(layout.labels, labels);
    }
    return layout;
}

} // namespace nestbox
