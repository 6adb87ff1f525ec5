// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "engine/namespaces/holder.h"
#include "engine/namespaces/process.h"
#include "engine/profile/scalars.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nestbox {

/// The smaller parts of a tree's text. Each reads one value, or reports what was expected of it and gives an empty one.

[[nodiscard]] std::string read_name(const Place& place, ErrorList& errors); ///< of a user or a process
[[nodiscard]] Process read_process(const Place& place, ErrorList& errors);
[[nodiscard]] std::vector<Holder> read_holders(const Place& place, ErrorList& errors);
/// null or a list of [inside, outside, count] as the kernel has them; outside may be 4294967295, "no number".
[[nodiscard]] std::optional<IdMap> read_id_map(const Place& place, ErrorList& errors);
[[nodiscard]] std::optional<Id> read_optional_id(const Place& place, ErrorList& errors); ///< null or an ID
[[nodiscard]] std::uint64_t read_inode(const Place& place, ErrorList& errors); ///< 1 to 2^64 - 1
[[nodiscard]] NamespaceType read_namespace_type(const Place& place, ErrorList& errors);

/// Calls `read` with every element of a list.
template <typename Read> void for_each_element(const Place& place, ErrorList& errors, const Read& read)
{
    if (place.node.kind != JsonNode::Kind::Array) {
        wrong_type(place, Expected::Array, errors);
        return;
    }
    for (std::size_t i = 0; i < place.node.children.size(); ++i)
        read(place.element(i));
}

} // namespace nestbox
