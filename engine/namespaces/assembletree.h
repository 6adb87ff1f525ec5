// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace nestbox {

using IndexOfInode = std::unordered_map<std::uint64_t, std::size_t>;

/// Where each inode stands among `items`; of equal ones the first.
template <typename Items> IndexOfInode index_by_inode(const Items& items)
{
    IndexOfInode index;
    index.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i)
        index.emplace(items[i].inode, i);
    return index;
}

/// Puts node `child` below node `parent`.
void adopt(NamespaceTree& tree, std::size_t child, std::size_t parent);

/// Tells every node its processes and what it governs.
void attach_all(NamespaceTree& tree);

} // namespace nestbox
