// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "engine/idmap/idtranslator.h"
#include "engine/idmap/mappedid.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace nestbox {

/// The maps of one kind of ID in a tree of user namespaces of any shape, or in several trees. Node numbers must be in
/// range and parents must come before their children.
struct IdMapTree
{
    struct Node
    {
        std::optional<std::size_t> parent; ///< absent = the initial namespace, or one whose parent is not known
        IdMap map = IdMap::identity(); ///< outside IDs are the parent's numbers
    };
    std::vector<Node> nodes;

    /// The levels of a profile: node 0 is the namespace above the first level, node N is level N.
    [[nodiscard]] static IdMapTree of_levels(std::span<const IdMap> levels);

    /// ID `id` of node `from`, seen from node `to` (make_kuid, from_kuid). Unmapped if they are in different trees.
    [[nodiscard]] MappedId translate(Id id, std::size_t from, std::size_t to) const;

    /// The same for many IDs: composes the levels between the two once.
    [[nodiscard]] IdTranslator translator(std::size_t from, std::size_t to) const;

    /// What a process in `opener` reads from /proc/PID/uid_map of a process in `node`: outside IDs are numbers of the
    /// opener's namespace, of the parent if that is `node` itself; only the first ID of a range is translated, and
    /// 4294967295 stands for "no number there" (uid_m_show).
    [[nodiscard]] IdMap seen_map(std::size_t node, std::size_t opener) const;

private:
    [[nodiscard]] std::vector<std::size_t> path_to_root(std::size_t node) const;
    [[nodiscard]] std::optional<std::size_t> common_ancestor(std::size_t a, std::size_t b) const;
    [[nodiscard]] IdMap composed_up(std::size_t node, std::size_t ancestor) const;
};

} // namespace nestbox
