// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacefacts.h"
#include "engine/namespaces/namespacetree.h"

#include <initializer_list>

namespace nestbox::test {

/// Inodes of the namespaces of a made machine.
inline constexpr std::uint64_t initial = initial_user_namespace_inode;
inline constexpr std::uint64_t container = 101; ///< of UID 1000: 0 is 1000, 1 to 65536 are 100000 and on
inline constexpr std::uint64_t inner = 102; ///< of root in the container: 0 to 999 are its 1 to 1000
inline constexpr std::uint64_t sibling = 103; ///< of UID 1001: 0 is 1001
inline constexpr std::uint64_t deepest = 104; ///< below inner, of its UID 0: 5 is its 0

[[nodiscard]] IdMap map_of(std::initializer_list<IdRange> ranges);

[[nodiscard]] UserNamespace user_namespace(
    std::uint64_t inode, std::uint64_t parent, Id owner, const IdMap& uid_map, const IdMap& gid_map);

[[nodiscard]] Process process(std::uint32_t pid, std::uint64_t home, Id uid, Id gid);

/// The machine above as its initial namespace sees it: with a process in each (pid 1, then 11 to 14).
[[nodiscard]] NamespaceFacts made_facts();

/// The node with that inode; the test fails where there is none.
[[nodiscard]] std::size_t node_of(const NamespaceTree& tree, std::uint64_t inode);

} // namespace nestbox::test
