// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace nestbox {

/// Every type of namespace that the kernel has (namespaces(7)), in the order of /proc/PID/ns.
enum class NamespaceType : std::uint8_t
{
    Cgroup,
    Ipc,
    Mnt,
    Net,
    Pid,
    Time,
    User,
    Uts
};

inline constexpr std::size_t namespace_type_count = 8;

inline constexpr std::array<NamespaceType, namespace_type_count> all_namespace_types { NamespaceType::Cgroup,
    NamespaceType::Ipc, NamespaceType::Mnt, NamespaceType::Net, NamespaceType::Pid, NamespaceType::Time,
    NamespaceType::User, NamespaceType::Uts };

/// "cgroup", "ipc", "mnt", "net", "pid", "time", "user", "uts": the names in /proc/PID/ns and in its links.
[[nodiscard]] std::string_view type_name(NamespaceType type);
[[nodiscard]] std::optional<NamespaceType> type_of_name(std::string_view name);

/// One inode number a type, indexed by NamespaceType; 0 = not known.
using NamespaceInodes = std::array<std::uint64_t, namespace_type_count>;

[[nodiscard]] constexpr std::uint64_t inode_of(const NamespaceInodes& inodes, NamespaceType type)
{
    return inodes[static_cast<std::size_t>(type)];
}

/// The initial user namespace has this inode on every machine (PROC_USER_INIT_INO in linux/proc_ns.h).
inline constexpr std::uint64_t initial_user_namespace_inode = 0xEFFFFFFDU;

} // namespace nestbox
