// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/maplabels.h"

#include "gui/editor/labelplacement.h"
#include "gui/editor/maprails.h"
#include "gui/text/idtext.h"
#include "gui/text/problemtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MapLabels)
};

struct Candidate
{
    MapLabel label;
    int priority = 0;
};

double heightOf(const MapLabel& label, const MapMetrics& metrics)
{
    return metrics.lineHeight * (label.detail.isEmpty() ? 1.0 : 1.9) + 3;
}

/// Second lines are the first to go where there is little room; what is wrong stays.
void dropDetailsWhereTight(std::vector<Candidate>& candidates, double room, const MapMetrics& metrics)
{
    double total = 0;
    for (const Candidate& candidate : candidates)
        total += heightOf(candidate.label, metrics);
    if (total <= room)
        return;
    for (Candidate& candidate : candidates)
        if (!candidate.label.fault)
            candidate.label.detail.clear();
}

/// Gives every label its place, leaves out what finds none.
std::vector<MapLabel> place(std::vector<Candidate> candidates, const MapRail& rail, const MapMetrics& metrics)
{
    std::ranges::stable_sort(candidates, {}, [](const Candidate& c) { return c.label.anchor; });
    const double top = rail.scale.top() - metrics.lineHeight / 2;
    const double bottom = rail.scale.bottom() + metrics.lineHeight / 2;
    dropDetailsWhereTight(candidates, bottom - top, metrics);
    std::vector<LabelSlot> places;
    for (const Candidate& candidate : candidates)
        places.push_back({ candidate.label.anchor, heightOf(candidate.label, metrics), candidate.priority });
    placeLabels(places, top, bottom);
    std::vector<MapLabel> labels;
    for (std::size_t i = 0; i < places.size(); ++i) {
        candidates[i].label.centre = places[i].centre;
        if (places[i].shown)
            labels.push_back(candidates[i].label);
    }
    return labels;
}

double middle(const MapScale& scale, IdInterval ids)
{
    return (scale.yOf(ids.first) + scale.yOf(ids.end)) / 2;
}

int priorityOf(IdOwner owner)
{
    return owner == IdOwner::Me ? 3 : owner == IdOwner::Subordinate ? 2 : owner == IdOwner::System ? 1 : 0;
}

QString faultOf(const MapInput& input, RangeKey key)
{
    for (const Problem* problem : problemsOf(input, key.level))
        if (!problem->rows.empty() && problem->rows.front() == key.row)
            return problemText(*problem, input.facts).brief;
    return {};
}

Candidate rangeLabel(const MapInput& input, RangeKey key, IdInterval ids, const MapRail& rail)
{
    const QString name = ids.size() == 1 ? idName(ids.first, input.kind, input.facts) : QString();
    const QString fault = faultOf(input, key);
    MapLabel label;
    label.text = name.isEmpty() ? idsText(ids) : idsText(ids) + QLatin1Char(' ') + name;
    label.detail = !fault.isEmpty() ? fault : ids.size() > 1 ? countOfIdsText(ids.size()) : QString();
    label.edge = rail.right();
    label.anchor = middle(rail.scale, ids);
    label.strong = !name.isEmpty() || !fault.isEmpty();
    label.fault = !fault.isEmpty();
    return { label, label.fault ? 3 : 2 };
}

Candidate gapLabel(const MapScale::Segment& gap, const MapRail& rail)
{
    MapLabel label { .text = idsText(gap.ids), .detail = Words::tr("unmapped"), .edge = rail.right(), .muted = true };
    label.anchor = (gap.top + gap.bottom) / 2;
    return { label, 0 };
}

} // namespace

QString ownerText(IdOwner owner, const HostFacts& facts, IdKind kind)
{
    switch (owner) {
    case IdOwner::System:
        return kind == IdKind::Gid ? Words::tr("system groups") : Words::tr("system accounts");
    case IdOwner::Me:
        return kind == IdKind::Gid || facts.user_name.empty()
            ? (kind == IdKind::Gid ? Words::tr("your group") : Words::tr("you"))
            : Words::tr("you (%1)").arg(QString::fromStdString(facts.user_name));
    case IdOwner::Subordinate:
        return Words::tr("your subordinate IDs");
    case IdOwner::Others:
        return kind == IdKind::Gid ? Words::tr("other groups") : Words::tr("other users");
    case IdOwner::Absent:
        break;
    }
    return Words::tr("do not exist here");
}

std::vector<MapLabel> hostLabels(const MapInput& input, const MapRail& rail, const MapMetrics& metrics)
{
    std::vector<Candidate> candidates;
    for (const HostBand& band : hostBands(input.facts, input.kind)) {
        MapLabel label { .text = idsText(band.ids), .detail = ownerText(band.owner, input.facts, input.kind) };
        label.edge = rail.left;
        label.beforeRail = true;
        label.anchor = middle(rail.scale, band.ids);
        label.strong = band.owner == IdOwner::Me;
        candidates.push_back({ label, priorityOf(band.owner) });
    }
    return place(candidates, rail, metrics);
}

std::vector<MapLabel> insideLabels(
    const MapInput& input, std::size_t level, const MapRail& rail, const MapMetrics& metrics)
{
    const std::vector<IdRange>& ranges = mapOf(input, level).map.ranges;
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < ranges.size(); ++i)
        candidates.push_back(rangeLabel(input, keyOf(input, level, i), ranges[i].inside_ids(), rail));
    std::vector<IdInterval> named;
    for (const IdRange& range : ranges)
        named.push_back(range.inside_ids());
    for (const UnresolvedRow& row : unresolvedRows(input, level)) {
        candidates.push_back(rangeLabel(input, row.key, row.ids, rail));
        named.push_back(row.ids);
    }
    const auto isMapped = [&named](const MapScale::Segment& segment) {
        return std::ranges::any_of(named, [&segment](IdInterval ids) { return ids.intersects(segment.ids); });
    };
    for (const MapScale::Segment& segment : rail.scale.segments())
        if (!isMapped(segment))
            candidates.push_back(gapLabel(segment, rail));
    return place(candidates, rail, metrics);
}

} // namespace nestbox
