// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/heldranges.h"

#include "gui/text/hostdirectory.h"
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

QString nameOf(const NamespaceTree& tree, Id user)
{
    const auto found = tree.user_names.find(user);
    const std::string name = found == tree.user_names.end() ? HostDirectory::nameOf(user, IdKind::Uid) : found->second;
    return name.empty() ? QString::number(user) : printable(name);
}

/// A delegation names its user or gives the number.
QString personOf(const NamespaceTree& tree, const std::string& user)
{
    bool isNumber = false;
    const Id id = printable(user).toUInt(&isNumber);
    return isNumber ? nameOf(tree, id) : printable(user);
}

/// What a map of a namespace right below the reader's takes of the reader's IDs.
Intervals outsideOf(const IdMap& map)
{
    Intervals ids;
    for (const IdRange& range : map.ranges)
        ids.push_back(range.outside_ids());
    return sorted(std::move(ids));
}

void addDelegations(
    const NamespaceTree& tree, const std::vector<SubordinateEntry>& delegations, std::vector<HeldRanges>& held)
{
    for (const SubordinateEntry& entry : delegations) {
        if (entry.ids.empty())
            continue;
        const QString person = personOf(tree, entry.owner);
        auto place = std::ranges::find(held, person, &HeldRanges::person);
        if (place == held.end())
            place = held.insert(held.end(), { person, Words::tr("delegated to %1").arg(person), true, {}, {} });
        place->ids.push_back(entry.ids);
    }
    for (HeldRanges& ranges : held)
        ranges.ids = sorted(std::move(ranges.ids));
}

void addNamespaces(const NamespaceTree& tree, IdKind kind, std::vector<HeldRanges>& held)
{
    std::map<std::pair<QString, std::vector<std::pair<std::uint64_t, std::uint64_t>>>, std::size_t> alike;
    std::vector<int> counts;
    for (const std::size_t child : tree.nodes[*tree.reader].children) {
        const NamespaceNode& node = tree.nodes[child];
        if (!node.map(kind) || node.map(kind)->ranges.empty())
            continue;
        HeldRanges ranges { node.owner_here ? nameOf(tree, *node.owner_here) : Words::tr("an unknown owner"), {}, false,
            outsideOf(*node.map(kind)), {} };
        std::vector<std::pair<std::uint64_t, std::uint64_t>> key;
        for (const IdInterval& ids : ranges.ids)
            key.emplace_back(ids.first, ids.end);
        const auto [place, isNew] = alike.try_emplace({ ranges.person, std::move(key) }, counts.size());
        if (isNew) {
            held.push_back(std::move(ranges));
            counts.push_back(0);
        }
        ++counts[place->second];
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        HeldRanges& ranges = held[held.size() - counts.size() + i];
        ranges.holder = Words::tr("%n namespace(s) of %1", nullptr, counts[i]).arg(ranges.person);
    }
}

const std::optional<IdMap>& mapOf(const HiddenGroup& group, IdKind kind)
{
    return kind == IdKind::Gid ? group.gid_map : group.uid_map;
}

/// Who reads a map like his own may look at a process of his own namespace, which takes nothing.
void addHidden(const NamespaceTree& tree, IdKind kind, std::vector<HeldRanges>& held)
{
    const NamespaceNode& reader = tree.nodes[*tree.reader];
    for (const HiddenGroup& group : tree.hidden) {
        if (!mapOf(group, kind) || (group.uid_map == reader.uid_map && group.gid_map == reader.gid_map))
            continue;
        IdMap seen = *mapOf(group, kind);
        std::erase_if(seen.ranges, [](const IdRange& range) { return range.outside == invalid_id; });
        if (!seen.ranges.empty())
            held.push_back(
                { {}, Words::tr("%n process(es) hidden from you", nullptr, static_cast<int>(group.processes.size())),
                    false, outsideOf(seen), {} });
    }
}

Intervals common(const Intervals& a, const Intervals& b)
{
    Intervals both;
    for (const IdInterval& one : a)
        for (const IdInterval& other : b)
            if (one.intersects(other))
                both.push_back(one.intersection(other));
    return both;
}

} // namespace

std::vector<HeldRanges> heldRanges(
    const NamespaceTree& tree, IdKind kind, const std::vector<SubordinateEntry>& delegations)
{
    std::vector<HeldRanges> held;
    addDelegations(tree, delegations, held);
    if (tree.reader)
        addNamespaces(tree, kind, held);
    if (tree.reader)
        addHidden(tree, kind, held);
    return held;
}

std::vector<HeldOverlap> findOverlaps(std::vector<HeldRanges>& held)
{
    std::vector<HeldOverlap> overlaps;
    for (std::size_t first = 0; first < held.size(); ++first)
        for (std::size_t second = first + 1; second < held.size(); ++second) {
            if (held[first].person == held[second].person)
                continue;
            const Intervals both = common(held[first].ids, held[second].ids);
            if (both.empty())
                continue;
            overlaps.push_back({ first, second, both.front() });
            if (held[first].person.isEmpty() || held[second].person.isEmpty())
                continue;
            for (const std::size_t i : { first, second })
                held[i].shared.insert(held[i].shared.end(), both.begin(), both.end());
        }
    return overlaps;
}

} // namespace nestbox
