// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/governednamespace.h"
#include "engine/namespaces/hiddengroup.h"
#include "engine/namespaces/namespacenode.h"
#include "engine/namespaces/process.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace nestbox {

/// Every user namespace that a look at the machine found, by parent. A forest: a node without a parent is the initial
/// namespace or has an ancestor that the reader may not see, and two of the latter may or may not be related.
struct NamespaceTree
{
    std::vector<NamespaceNode> nodes; ///< parents before their children, siblings by ID or inode
    std::vector<GovernedNamespace> governed; ///< by inode
    std::vector<Process> processes; ///< by pid; credentials in the reader's numbers
    std::vector<HiddenGroup> hidden;
    std::optional<std::size_t> reader; ///< node from which it was seen
    Id overflow_uid = 65534; ///< what an unmapped ID looks like
    Id overflow_gid = 65534;
    bool proc_hides = false; ///< /proc is mounted with hidepid: there may be processes that cannot even be counted
    std::map<Id, std::string> user_names; ///< by the reader's number, for whom it was asked

    [[nodiscard]] std::optional<std::size_t> find(std::uint64_t inode) const;
    /// The node that process `pid` (in the reader's numbers) is in.
    [[nodiscard]] std::optional<std::size_t> node_of_process(std::uint32_t pid) const;
    /// Whether `node` is `ancestor` or below it.
    [[nodiscard]] bool is_within(std::size_t node, std::size_t ancestor) const;
    /// From `node` (included) up to its root (included).
    [[nodiscard]] std::vector<std::size_t> path_to_root(std::size_t node) const;

    friend bool operator==(const NamespaceTree&, const NamespaceTree&) = default;
};

} // namespace nestbox
