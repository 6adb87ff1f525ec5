// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacenode.h"
#include "engine/namespaces/usernamespace.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace nestbox {

/// Turns what the kernel told into the parent's numbers. Feed it the nodes in the order of the tree, parents first.
///
/// The kernel demands that every line lies within one line of the parent's map, so its first ID decides for all of it
/// (map_id_range_down). The reader sees all IDs of the namespaces below it; of the others it can tell nothing.
class ParentNumbers
{
public:
    ParentNumbers(std::uint64_t reader, std::size_t namespaces);

    /// Fills the maps and the owner of `node`, which was made from `fact` and has its parent.
    void convert(const UserNamespace& fact, NamespaceNode& node);

private:
    /// A namespace's maps with the reader's numbers outside; absent = not known.
    struct Seen
    {
        std::optional<IdMap> uid;
        std::optional<IdMap> gid;
    };

    std::uint64_t m_reader;
    std::vector<Seen> m_seen;
};

} // namespace nestbox
