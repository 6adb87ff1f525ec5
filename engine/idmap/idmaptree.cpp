// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/idmaptree.h"

#include "engine/idmap/compose.h"

#include <algorithm>

namespace nestbox {

namespace {

/// Every ID that exists in the namespace of the map, onto itself.
IdMap existing(IdMap map)
{
    for (IdRange& range : map.ranges)
        range.outside = range.inside;
    return map;
}

} // namespace

IdMapTree IdMapTree::of_levels(std::span<const IdMap> levels)
{
    IdMapTree tree { { Node {} } };
    for (const IdMap& map : levels)
        tree.nodes.push_back({ tree.nodes.size() - 1, map });
    return tree;
}

MappedId IdMapTree::translate(Id id, std::size_t from, std::size_t to) const
{
    if (!nodes[from].map.outside_of(id))
        return { MappedId::Status::Invalid, 0 };
    const std::optional<std::size_t> ancestor = common_ancestor(from, to);
    if (!ancestor)
        return { MappedId::Status::Unmapped, 0 };
    std::optional<Id> number = id;
    for (std::size_t at = from; at != *ancestor && number; at = *nodes[at].parent)
        number = nodes[at].map.outside_of(*number);
    if (number && !nodes[*ancestor].map.outside_of(*number))
        number = std::nullopt; // no real tree maps IDs that its parent has not
    std::vector<std::size_t> down = path_to_root(to);
    down.erase(std::ranges::find(down, *ancestor), down.end());
    for (auto at = down.rbegin(); at != down.rend() && number; ++at)
        number = nodes[*at].map.inside_of(*number);
    return number ? MappedId { MappedId::Status::Mapped, *number } : MappedId { MappedId::Status::Unmapped, 0 };
}

IdTranslator IdMapTree::translator(std::size_t from, std::size_t to) const
{
    const std::optional<std::size_t> ancestor = common_ancestor(from, to);
    const IdMap across
        = ancestor ? compose(inverse(composed_up(to, *ancestor)), composed_up(from, *ancestor)) : IdMap {};
    return { nodes[from].map, across };
}

IdMap IdMapTree::seen_map(std::size_t node, std::size_t opener) const
{
    const std::size_t base = nodes[node].parent.value_or(node); // the outside IDs are its numbers
    const std::size_t reader = opener == node ? base : opener;
    IdMap seen = nodes[node].map.as_read_back();
    for (IdRange& range : seen.ranges) {
        const MappedId first = translate(range.outside, base, reader);
        range.outside = first.mapped() ? first.id : invalid_id;
    }
    return seen;
}

std::vector<std::size_t> IdMapTree::path_to_root(std::size_t node) const
{
    std::vector<std::size_t> path;
    for (std::optional<std::size_t> at = node; at; at = nodes[*at].parent)
        path.push_back(*at);
    return path;
}

std::optional<std::size_t> IdMapTree::common_ancestor(std::size_t a, std::size_t b) const
{
    // Parents come before their children: whichever is later cannot be an ancestor of the other.
    while (a != b) {
        std::size_t& later = a > b ? a : b;
        if (!nodes[later].parent)
            return std::nullopt;
        later = *nodes[later].parent;
    }
    return a;
}

IdMap IdMapTree::composed_up(std::size_t node, std::size_t ancestor) const
{
    IdMap composed = existing(nodes[node].map);
    for (std::size_t at = node; at != ancestor; at = *nodes[at].parent)
        composed = compose(nodes[at].map, composed);
    return compose(existing(nodes[ancestor].map), composed);
}

} // namespace nestbox
