// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/heldranges.h"

#include "engine/namespaces/namespacetranslation.h"
#include "gui/text/namespacetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HeldRanges)
};

using Intervals = std::vector<IdInterval>;

Intervals sorted(Intervals ids)
{
    std::ranges::sort(ids, {}, &IdInterval::first);
    return ids;
}

/// What a map of a namespace right below the reader's takes of the reader's IDs.
Intervals outsideOf(const IdMap& map)
{
    Intervals ids;
    for (const IdRange& range : map.ranges)
        ids.push_back(range.outside_ids());
    return sorted(std::move(ids));
}

void addNamespaces(const NamespaceTree& tree, IdKind kind, std::vector<HeldRanges>& held)
{
    std::map<std::pair<std::optional<Id>, std::vector<std::pair<std::uint64_t, std::uint64_t>>>, std::size_t> alike;
    std::vector<int> counts;
    for (const std::size_t child : tree.nodes[*tree.reader].children) {
        const NamespaceNode& node = tree.nodes[child];
        if (!node.map(kind) || node.map(kind)->ranges.empty())
            continue;
        HeldRanges ranges { node.owner_here ? userText(tree, *node.owner_here) : Words::tr("owner not known"), false,
            outsideOf(*node.map(kind)), false };
        std::vector<std::pair<std::uint64_t, std::uint64_t>> key;
        for (const IdInterval& ids : ranges.ids)
            key.emplace_back(ids.first, ids.end);
        const auto [place, isNew] = alike.try_emplace({ node.owner_here, std::move(key) }, counts.size());
        if (isNew) {
            held.push_back(std::move(ranges));
            counts.push_back(0);
        }
        ++counts[place->second];
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        QString& holder = held[held.size() - counts.size() + i].holder;
        holder = Words::tr("%1, %n namespace(s)", nullptr, counts[i]).arg(holder);
    }
}

std::optional<IdInterval> common(const Intervals& a, const Intervals& b)
{
    for (const IdInterval& one : a)
        for (const IdInterval& other : b)
            if (one.intersects(other))
                return one.intersection(other);
    return std::nullopt;
}

QString ownerPart(const HeldRanges& held)
{
    return held.holder.section(QStringLiteral(", "), 0, 0);
}

} // namespace

std::vector<HeldRanges> heldRanges(
    const NamespaceTree& tree, IdKind kind, const std::vector<SubordinateEntry>& delegations)
{
    std::vector<HeldRanges> held;
    for (const SubordinateEntry& entry : delegations) {
        if (entry.ids.empty())
            continue;
        const QString name = printable(entry.owner);
        auto place = std::ranges::find(held, name, &HeldRanges::holder);
        if (place == held.end())
            place = held.insert(held.end(), { name, true, {}, false });
        place->ids.push_back(entry.ids);
    }
    for (HeldRanges& ranges : held)
        ranges.ids = sorted(std::move(ranges.ids));
    if (tree.reader)
        addNamespaces(tree, kind, held);
    return held;
}

std::vector<HeldOverlap> findOverlaps(std::vector<HeldRanges>& held)
{
    std::vector<HeldOverlap> overlaps;
    for (std::size_t first = 0; first < held.size(); ++first)
        for (std::size_t second = first + 1; second < held.size(); ++second) {
            if (held[first].delegated != held[second].delegated || ownerPart(held[first]) == ownerPart(held[second]))
                continue;
            if (const auto ids = common(held[first].ids, held[second].ids)) {
                overlaps.push_back({ first, second, *ids });
                held[first].overlaps = held[second].overlaps = true;
            }
        }
    return overlaps;
}

} // namespace nestbox
