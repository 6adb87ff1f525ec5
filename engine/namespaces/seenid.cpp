// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/seenid.h"

namespace nestbox {

SeenId seen_id(const NamespaceTree& tree, IdKind kind, Id id)
{
    if (id != (kind == IdKind::Gid ? tree.overflow_gid : tree.overflow_uid))
        return SeenId::Itself;
    if (!tree.reader)
        return SeenId::Ambiguous;
    const std::optional<IdMap>& map = tree.nodes[*tree.reader].map(kind);
    if (!map)
        return SeenId::Ambiguous;
    if (*map == IdMap::identity()) // nobody is without a number
        return SeenId::Itself;
    return map->outside_of(id) ? SeenId::Ambiguous : SeenId::NoNumber;
}

} // namespace nestbox
