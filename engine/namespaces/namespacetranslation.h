// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "engine/idmap/mappedid.h"
#include "engine/namespaces/namespacetree.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace nestbox {

/// An ID of one namespace of a tree as seen from another, and the way it takes.
struct NamespaceTranslation
{
    enum class Status : std::uint8_t
    {
        Mapped, ///< `id` is its number there
        Unmapped, ///< it exists, but has no number there: system calls show the overflow ID
        Invalid, ///< it does not exist where it is said to be: setuid(2) and chown(2) fail with EINVAL
        Unknown, ///< a map or an ancestor on the way could not be read
    };

    /// What the ID is in a namespace on the way.
    struct Step
    {
        std::size_t node = 0;
        MappedId id;

        friend bool operator==(const Step&, const Step&) = default;
    };

    Status status = Status::Unknown;
    Id id = 0; ///< meaningful only if mapped
    std::vector<Step> path; ///< from the first node up to the common ancestor and down to the last; the first alone if
                            ///< invalid, empty if unknown

    friend bool operator==(const NamespaceTranslation&, const NamespaceTranslation&) = default;
};

/// ID `id` of node `from`, seen from node `to` (make_kuid, from_kuid in kernel/user_namespace.c).
[[nodiscard]] NamespaceTranslation translate(
    const NamespaceTree& tree, IdKind kind, Id id, std::size_t from, std::size_t to);

/// What a process in `opener` reads from /proc/PID/uid_map or gid_map of a process in `node` (uid_m_show): in the
/// opener's numbers, or the parent's if it is the same namespace; only the first ID of a range is translated, and
/// 4294967295 stands for "no number there". Absent = a map or an ancestor on the way could not be read.
[[nodiscard]] std::optional<IdMap> map_seen_by(
    const NamespaceTree& tree, IdKind kind, std::size_t node, std::size_t opener);

} // namespace nestbox
