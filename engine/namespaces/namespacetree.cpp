// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/namespacetree.h"

#include <algorithm>

namespace nestbox {

std::optional<std::size_t> NamespaceTree::find(std::uint64_t inode) const
{
    const auto found = std::ranges::find(nodes, inode, &NamespaceNode::inode);
    if (found == nodes.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - nodes.begin());
}

std::optional<std::size_t> NamespaceTree::node_of_process(std::uint32_t pid) const
{
    const auto found = std::ranges::lower_bound(processes, pid, {}, &Process::pid);
    if (found == processes.end() || found->pid != pid)
        return std::nullopt;
    return find(inode_of(found->namespaces, NamespaceType::User));
}

bool NamespaceTree::is_within(std::size_t node, std::size_t ancestor) const
{
    std::optional<std::size_t> at = node;
    while (at && *at != ancestor)
        at = nodes[*at].parent;
    return at.has_value();
}

std::vector<std::size_t> NamespaceTree::path_to_root(std::size_t node) const
{
    std::vector<std::size_t> path;
    for (std::optional<std::size_t> at = node; at; at = nodes[*at].parent)
        path.push_back(*at);
    return path;
}

} // namespace nestbox
