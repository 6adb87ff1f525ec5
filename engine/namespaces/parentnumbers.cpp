// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/parentnumbers.h"

namespace nestbox {
namespace {

using Lookup = std::optional<Id> (IdMap::*)(Id) const;

/// `map` with every outside ID sent through `through`; absent when one has no number there.
std::optional<IdMap> renumbered(const std::optional<IdMap>& map, const std::optional<IdMap>& through, Lookup lookup)
{
    if (!map || !through)
        return std::nullopt;
    IdMap result = *map;
    for (IdRange& range : result.ranges) {
        const std::optional<Id> number = ((*through).*lookup)(range.outside);
        if (!number || range.outside == invalid_id)
            return std::nullopt;
        range.outside = *number;
    }
    return result;
}

/// From the reader's numbers into the parent's.
std::optional<IdMap> down(const std::optional<IdMap>& map, const std::optional<IdMap>& parent_as_seen)
{
    return renumbered(map, parent_as_seen, &IdMap::inside_of);
}

/// From the parent's numbers into the reader's.
std::optional<IdMap> up(const std::optional<IdMap>& map, const std::optional<IdMap>& parent_as_seen)
{
    return renumbered(map, parent_as_seen, &IdMap::outside_of);
}

} // namespace

ParentNumbers::ParentNumbers(std::uint64_t reader, std::size_t namespaces)
    : m_reader(reader)
{
    m_seen.reserve(namespaces);
}

void ParentNumbers::convert(const UserNamespace& fact, NamespaceNode& node)
{
    const bool is_reader = fact.inode == m_reader;
    const bool from_inside = fact.numbers == UserNamespace::MapNumbers::Parent;
    const Seen parent = node.parent ? m_seen[*node.parent] : Seen {};
    node.uid_map = from_inside ? fact.uid_map : down(fact.uid_map, parent.uid);
    node.gid_map = from_inside ? fact.gid_map : down(fact.gid_map, parent.gid);
    if (is_reader)
        m_seen.push_back({ IdMap::identity(), IdMap::identity() });
    else if (from_inside)
        m_seen.push_back({ up(fact.uid_map, parent.uid), up(fact.gid_map, parent.gid) });
    else
        m_seen.push_back({ fact.uid_map, fact.gid_map });
    if (is_reader && fact.owner && node.uid_map)
        node.owner = node.uid_map->outside_of(*fact.owner);
    else if (fact.owner && parent.uid)
        node.owner = parent.uid->inside_of(*fact.owner);
}

} // namespace nestbox
