// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "engine/idmap/idmap.h"
#include "engine/namespaces/ancestry.h"
#include "engine/namespaces/holder.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace nestbox {

/// A user namespace in its place. Numbers refer to the vectors of the NamespaceTree.
struct NamespaceNode
{
    std::uint64_t inode = 0;
    std::uint64_t id = 0; ///< NS_GET_ID, never used twice; 0 = the kernel has none
    Ancestry ancestry = Ancestry::Hidden;
    std::optional<std::size_t> parent; ///< node; present exactly if the ancestry is Known
    std::optional<Id> owner; ///< effective UID of its creator as the parent sees it; absent = not known
    std::optional<Id> owner_here; ///< the same in the reader's numbers
    std::optional<IdMap> uid_map; ///< outside IDs are the parent's numbers; absent = could not be read
    std::optional<IdMap> gid_map;
    std::vector<Holder> holders;
    std::vector<std::size_t> children; ///< nodes
    std::vector<std::size_t> processes;
    std::vector<std::size_t> governs; ///< governed namespaces

    [[nodiscard]] const std::optional<IdMap>& map(IdKind kind) const { return kind == IdKind::Gid ? gid_map : uid_map; }

    friend bool operator==(const NamespaceNode&, const NamespaceNode&) = default;
};

} // namespace nestbox
