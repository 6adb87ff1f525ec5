// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace nestbox {

/// "user:[4026532711]", as readlink(1) of /proc/PID/ns/user shows it.
[[nodiscard]] QString namespaceName(std::uint64_t inode);

/// Processes that may not be seen may be in it: hidden ones read the same maps, or maps that are not known.
[[nodiscard]] bool processesAreHidden(const NamespaceTree& tree, std::size_t node);

/// What a person would call it: "Initial user namespace", the name of its first process, or "(no process)".
[[nodiscard]] QString namespaceTitle(const NamespaceTree& tree, std::size_t node);

/// "nginx, user:[4026532640]".
[[nodiscard]] QString longNamespaceName(const NamespaceTree& tree, std::size_t node);

/// "1000 (anna)", of a process in the reader's numbers; words where the number may stand for another.
[[nodiscard]] QString userText(const NamespaceTree& tree, Id user);

/// "1000 (anna)", with the number that the parent sees if it is another one.
[[nodiscard]] QString ownerName(const NamespaceTree& tree, std::size_t node);

/// "owner 1000 (anna)", likewise.
[[nodiscard]] QString ownerText(const NamespaceTree& tree, std::size_t node);

/// "0 → 1000, 1 → 100000 × 65536"; words for the whole map, for none and for one that could not be read.
[[nodiscard]] QString mapText(const std::optional<IdMap>& map);

/// The same with at most `most` ranges, and how many more there are.
[[nodiscard]] QString shortMapText(const std::optional<IdMap>& map, std::size_t most);

/// Both maps in one line; once if they are equal.
[[nodiscard]] QString mapsText(const NamespaceNode& node, std::size_t most);
[[nodiscard]] QString mapsText(const std::optional<IdMap>& uid, const std::optional<IdMap>& gid, std::size_t most);

/// "3 processes".
[[nodiscard]] QString processCountText(std::size_t count);

/// What keeps it: "descriptor 5 of process 12", "mounted on /run/ns".
[[nodiscard]] QString holderText(const Holder& holder);

/// "mnt 4026532712" or "4 mnt" if there are several of a type.
[[nodiscard]] QString governedText(const NamespaceTree& tree, std::size_t node);

/// A kernel name in whatever encoding, made printable.
[[nodiscard]] QString printable(const std::string& bytes);

} // namespace nestbox
