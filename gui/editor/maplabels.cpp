// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/maplabels.h"

#include "gui/document/resolved.h"
#include "gui/editor/labelplacement.h"
#include "gui/editor/maprails.h"
#include "gui/text/idtext.h"
#include "gui/text/problemtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <optional>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MapLabels)
};

/// Segments of a scale that none of `ids` is in.
std::vector<IdInterval> gapsBetween(std::vector<IdInterval> ids, const MapScale& scale)
{
    std::ranges::sort(ids, {}, &IdInterval::first);
    std::vector<IdInterval> gaps;
    std::uint64_t end = 0; // of those that begin in the segment or before it
    auto next = ids.begin();
    for (const MapScale::Segment& segment : scale.segments()) {
        for (; next != ids.end() && next->first < segment.ids.end; ++next)
            end = std::max(end, next->end);
        if (end <= segment.ids.first)
            gaps.push_back(segment.ids);
    }
    return gaps;
}

/// What a label would say; put into words only if it finds a place.
struct Candidate
{
    IdInterval ids;
    double anchor = 0;
    int priority = 0;
    bool twoLines = false;
    std::optional<RangeKey> key {}; ///< none: a gap, or a band of the host
    const Problem* fault = nullptr;
};

double heightOf(const Candidate& candidate, const MapMetrics& metrics)
{
    return metrics.lineHeight * (candidate.twoLines ? 1.9 : 1.0) + 3;
}

/// Second lines are the first to go where there is little room; what is wrong stays.
void dropDetailsWhereTight(std::vector<Candidate>& candidates, double room, const MapMetrics& metrics)
{
    double total = 0;
    for (const Candidate& candidate : candidates)
        total += heightOf(candidate, metrics);
    if (total <= room)
        return;
    for (Candidate& candidate : candidates)
        candidate.twoLines = candidate.twoLines && candidate.fault != nullptr;
}

/// Gives every label its place, leaves out what finds none; `words` makes a label of a candidate.
template <typename Words>
std::vector<MapLabel> place(
    std::vector<Candidate> candidates, const MapRail& rail, const MapMetrics& metrics, const Words& words)
{
    std::ranges::stable_sort(candidates, {}, &Candidate::anchor);
    const double top = rail.scale.top() - metrics.lineHeight / 2;
    const double bottom = rail.scale.bottom() + metrics.lineHeight / 2;
    dropDetailsWhereTight(candidates, bottom - top, metrics);
    std::vector<LabelSlot> places;
    for (const Candidate& candidate : candidates)
        places.push_back({ candidate.anchor, heightOf(candidate, metrics), candidate.priority });
    placeLabels(places, top, bottom);
    std::vector<MapLabel> labels;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i].shown)
            continue;
        labels.push_back(words(candidates[i]));
        labels.back().key = candidates[i].key;
        labels.back().anchor = candidates[i].anchor;
        labels.back().centre = places[i].centre;
        if (!candidates[i].twoLines)
            labels.back().detail.clear();
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

/// The first problem of each row of a level.
std::map<std::size_t, const Problem*> faultsOf(const MapInput& input, std::size_t level)
{
    std::map<std::size_t, const Problem*> faults;
    for (const Problem* problem : problemsOf(input, level))
        if (!problem->rows.empty())
            faults.try_emplace(problem->rows.front(), problem);
    return faults;
}

Candidate rangeCandidate(
    const std::map<std::size_t, const Problem*>& faults, RangeKey key, IdInterval ids, const MapRail& rail)
{
    const auto fault = faults.find(key.row);
    const bool faulty = fault != faults.end();
    return { ids, middle(rail.scale, ids), faulty ? 3 : 2, faulty || ids.size() > 1, key,
        faulty ? fault->second : nullptr };
}

MapLabel rangeLabel(const MapInput& input, const Candidate& range, const MapRail& rail)
{
    const IdInterval ids = range.ids;
    const auto id = static_cast<Id>(ids.first);
    const QString name = ids.size() == 1
        ? insideName(id, hostId(input.assessment, input.kind, range.key->level, id), input.kind, input.facts)
        : QString();
    MapLabel label;
    label.text = name.isEmpty() ? idsText(ids) : idsText(ids) + QLatin1Char(' ') + name;
    label.fault = range.fault != nullptr;
    label.detail = label.fault ? problemText(*range.fault, input.facts).brief
        : ids.size() > 1       ? countOfIdsText(ids.size())
                               : QString();
    label.edge = rail.right();
    label.strong = !name.isEmpty() || label.fault;
    return label;
}

MapLabel gapLabel(IdInterval ids, const MapRail& rail)
{
    return { .text = idsText(ids), .detail = Words::tr("unmapped"), .edge = rail.right(), .muted = true };
}

MapLabel bandLabel(const MapInput& input, IdInterval ids, IdOwner owner, const MapRail& rail)
{
    const bool one = owner == IdOwner::Others && ids.size() == 1;
    const QString other = one ? idName(ids.first, input.kind, input.facts) : QString();
    return { .text = idsText(ids),
        .detail = other.isEmpty() ? ownerText(owner, input.facts, input.kind) : other,
        .edge = rail.left,
        .beforeRail = true,
        .strong = owner == IdOwner::Me };
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
    case IdOwner::Free:
        return Words::tr("free");
    case IdOwner::Absent:
        break;
    }
    return Words::tr("do not exist here");
}

std::vector<MapLabel> hostLabels(const MapInput& input, const MapRail& rail, const MapMetrics& metrics)
{
    const std::vector<HostBand> bands = hostBands(input.facts, input.kind);
    std::vector<Candidate> candidates;
    for (const HostBand& band : bands)
        candidates.push_back({ band.ids, middle(rail.scale, band.ids), priorityOf(band.owner), true });
    return place(candidates, rail, metrics, [&](const Candidate& candidate) {
        const auto band = std::ranges::find(bands, candidate.ids, &HostBand::ids);
        return bandLabel(input, band->ids, band->owner, rail);
    });
}

std::vector<MapLabel> insideLabels(
    const MapInput& input, std::size_t level, const MapRail& rail, const MapMetrics& metrics)
{
    const std::vector<IdRange>& ranges = mapOf(input, level).map.ranges;
    const std::map<std::size_t, const Problem*> faults = faultsOf(input, level);
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < ranges.size(); ++i)
        candidates.push_back(rangeCandidate(faults, keyOf(input, level, i), ranges[i].inside_ids(), rail));
    for (const UnresolvedRow& row : unresolvedRows(input, level))
        candidates.push_back(rangeCandidate(faults, row.key, row.ids, rail));
    std::vector<IdInterval> named;
    for (const Candidate& candidate : candidates)
        named.push_back(candidate.ids);
    for (const IdInterval gap : gapsBetween(named, rail.scale))
        candidates.push_back({ gap, middle(rail.scale, gap), 0, true });
    return place(candidates, rail, metrics, [&](const Candidate& candidate) {
        return candidate.key ? rangeLabel(input, candidate, rail) : gapLabel(candidate.ids, rail);
    });
}

MapLabel movingLabel(const MapInput& input, RangeKey key, IdInterval ids, const MapRail& rail)
{
    const Candidate candidate = rangeCandidate(faultsOf(input, key.level), key, ids, rail);
    MapLabel label = rangeLabel(input, candidate, rail);
    label.key = key;
    label.anchor = label.centre = candidate.anchor;
    label.overRibbons = true;
    return label;
}

} // namespace nestbox
