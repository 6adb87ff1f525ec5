// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/assembletree.h"

namespace nestbox {

void adopt(NamespaceTree& tree, std::size_t child, std::size_t parent)
{
    tree.nodes[child].ancestry = Ancestry::Known;
    tree.nodes[child].parent = parent;
    tree.nodes[parent].children.push_back(child);
}

void attach_all(NamespaceTree& tree)
{
    const IndexOfInode index = index_by_inode(tree.nodes);
    for (std::size_t i = 0; i < tree.processes.size(); ++i) {
        const auto home = index.find(inode_of(tree.processes[i].namespaces, NamespaceType::User));
        if (home != index.end())
            tree.nodes[home->second].processes.push_back(i);
    }
    for (std::size_t i = 0; i < tree.governed.size(); ++i) {
        const auto governor = index.find(tree.governed[i].governor.value_or(0));
        if (governor != index.end())
            tree.nodes[governor->second].governs.push_back(i);
    }
}

} // namespace nestbox
