// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/maptrace.h"

#include "engine/idmap/idmaptree.h"
#include "gui/document/resolved.h"
#include "gui/editor/maprails.h"
#include "gui/text/idtext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <ranges>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MapTrace)
};

IdMapTree treeOf(const MapInput& input)
{
    std::vector<IdMap> levels;
    for (std::size_t level = 0; level < input.assessment.levels.size(); ++level)
        levels.push_back(mapOf(input, level).map);
    IdMapTree tree = IdMapTree::of_levels(levels);
    tree.nodes.front().map = input.facts.of(input.kind).parent; // what is missing here exists on no rail
    return tree;
}

bool hasNumber(const MapTrace::Stop& stop)
{
    return stop.number.mapped();
}

/// The rail's own number at a point of the ribbon.
Id outerId(const MapLayout& layout, const MapRibbon& ribbon, QPointF point)
{
    const double way = ribbonShare(point.x(), ribbon.left, ribbon.right);
    const double top = ribbon.leftTop + (ribbon.rightTop - ribbon.leftTop) * way;
    const double bottom = ribbon.leftBottom + (ribbon.rightBottom - ribbon.leftBottom) * way;
    // Off the very edges, where rounding would lead into the neighbour.
    const double share = std::clamp((point.y() - top) / std::max(bottom - top, 0.001), 0.0001, 0.9999);
    const double y = ribbon.leftTop + (ribbon.leftBottom - ribbon.leftTop) * share;
    return static_cast<Id>(layout.rails[ribbon.rail].scale.idAt(y));
}

QString stopText(const MapTrace::Stop& stop)
{
    const QString number = QString::number(stop.number.id);
    return stop.name.isEmpty() ? number : number + QLatin1Char(' ') + stop.name;
}

/// What the rails with a number say, runs of the same below the host as one part. Two are as long as their number.
QStringList stopTexts(const MapTrace& trace)
{
    QStringList parts;
    int same = 1;
    const auto endRun = [&parts, &same] {
        if (same > 2)
            parts.last() = Words::tr("%1 (%n level(s))", nullptr, same).arg(parts.last());
        else if (same == 2)
            parts.append(QString(parts.last()));
        same = 1;
    };
    for (std::size_t rail = trace.firstRail(); rail <= trace.lastRail(); ++rail) {
        const QString text = stopText(trace.stops[rail]);
        if (rail > 1 && rail > trace.firstRail() && text == parts.last()) {
            ++same;
            continue;
        }
        endRun();
        parts.append(text);
    }
    endRun();
    return parts;
}

QString nameAt(const MapInput& input, std::size_t rail, Id id)
{
    if (rail == 0)
        return idName(id, input.kind, input.facts);
    return insideName(id, hostId(input.assessment, input.kind, rail - 1, id), input.kind, input.facts);
}

} // namespace

std::size_t MapTrace::firstRail() const
{
    return static_cast<std::size_t>(std::ranges::find_if(stops, hasNumber) - stops.begin());
}

std::size_t MapTrace::lastRail() const
{
    const auto last = std::ranges::find_if(stops | std::views::reverse, hasNumber);
    return static_cast<std::size_t>(last.base() - stops.begin()) - 1;
}

std::optional<MapTrace> traceOf(const MapInput& input, MapTrace::Question question)
{
    if (question.rail > input.assessment.levels.size() || question.id >= id_space_end)
        return std::nullopt;
    const IdMapTree tree = treeOf(input);
    MapTrace trace { question, {} };
    for (std::size_t rail = 0; rail < tree.nodes.size(); ++rail) {
        const MappedId number = tree.translate(question.id, question.rail, rail);
        trace.stops.push_back({ number, number.mapped() ? nameAt(input, rail, number.id) : QString() });
    }
    return trace;
}

std::optional<MapTrace::Question> traceAt(const MapLayout& layout, QPointF point)
{
    for (std::size_t rail = 0; rail < layout.rails.size(); ++rail)
        if (layout.rails[rail].rect().contains(point))
            return MapTrace::Question { layout.kind, rail, static_cast<Id>(layout.rails[rail].scale.idAt(point.y())) };
    for (const MapRibbon& ribbon : layout.ribbons | std::views::reverse)
        if (ribbon.covers(point))
            return MapTrace::Question { layout.kind, ribbon.rail, outerId(layout, ribbon, point) };
    return std::nullopt;
}

QString traceText(const MapTrace& trace, const HostFacts& facts)
{
    if (!trace.exists())
        return Words::tr("%1 does not exist here").arg(trace.question.id);
    QStringList parts = stopTexts(trace);
    if (trace.lastRail() + 1 < trace.stops.size())
        parts.append(Words::tr("unmapped: seen as %1").arg(namedIdText(overflowId, trace.question.kind, facts)));
    return parts.join(QStringLiteral(" = "));
}

QPointF tracePoint(const MapLayout& layout, std::size_t rail, Id id)
{
    const MapRail& at = layout.rails.at(rail);
    return { at.left + railWidth / 2, (at.scale.yOf(id) + at.scale.yOf(std::uint64_t { id } + 1)) / 2 };
}

QPainterPath tracePath(const MapLayout& layout, const MapTrace& trace)
{
    QPainterPath path;
    if (!trace.exists())
        return path;
    for (std::size_t rail = trace.firstRail(); rail <= trace.lastRail(); ++rail) {
        const QPointF point = tracePoint(layout, rail, trace.stops[rail].number.id);
        const QPointF entry(layout.rails[rail].left, point.y());
        if (rail == trace.firstRail()) {
            path.moveTo(entry);
        } else {
            const QPointF before = path.currentPosition();
            const double middle = (before.x() + entry.x()) / 2;
            path.cubicTo(middle, before.y(), middle, entry.y(), entry.x(), entry.y());
        }
        path.lineTo(layout.rails[rail].right(), point.y());
    }
    return path;
}

} // namespace nestbox
