// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/filedescriptor.h"
#include "engine/namespaces/ancestry.h"
#include "engine/namespaces/namespacetype.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <vector>

namespace nestbox {

/// An open namespace file (nsfs) and its number.
struct NamespaceFile
{
    FileDescriptor fd;
    std::uint64_t inode = 0; ///< 0 = the descriptor is not one of nsfs

    explicit operator bool() const { return inode != 0; }
};

/// Takes over `fd`; empty if it is not a namespace.
[[nodiscard]] NamespaceFile namespace_file(FileDescriptor fd);

/// Opens "ns/TYPE" below the directory of a process.
[[nodiscard]] NamespaceFile open_namespace(int process, NamespaceType type);

/// Opens what an O_PATH descriptor stands for, after having seen that it is a namespace: nothing else is ever opened,
/// neither a device nor a pipe that would block.
[[nodiscard]] NamespaceFile reopen_namespace(int proc, const FileDescriptor& path);

/// NS_GET_NSTYPE (ioctl_ns(2)); absent = the kernel has a type that this program does not know.
[[nodiscard]] std::optional<NamespaceType> namespace_type(int fd);

/// NS_GET_ID: a number that is never used twice (Linux 6.18); 0 = the kernel has none.
[[nodiscard]] std::uint64_t namespace_id(int fd);

/// The user namespace above another namespace, or why there is none.
struct NamespaceAbove
{
    Ancestry ancestry = Ancestry::Hidden;
    NamespaceFile file; ///< only if Known
    bool exhausted = false; ///< no descriptors or memory are left: nothing is known, ask again later
};
/// NS_GET_PARENT of a user namespace.
[[nodiscard]] NamespaceAbove parent_of(const NamespaceFile& user_namespace);
/// NS_GET_USERNS of a namespace of another type: who governs it.
[[nodiscard]] NamespaceAbove governor_of(const NamespaceFile& governed);

/// NS_GET_OWNER_UID in the reader's numbers, the overflow ID if it has none there; absent = the kernel is too old.
[[nodiscard]] std::optional<std::uint32_t> owner_of(const NamespaceFile& user_namespace);

/// listns(2) (Linux 6.19): the IDs of all user namespaces that the reader may see, or the errno (ENOSYS).
[[nodiscard]] std::expected<std::vector<std::uint64_t>, int> list_user_namespaces();

/// Opens a user namespace by its NS_GET_ID number alone: an nsfs file handle without type and inode, which Linux 6.18
/// calls stale and 6.19 looks up (nsfs_fh_to_dentry()).
[[nodiscard]] NamespaceFile open_by_id(std::uint64_t id);

} // namespace nestbox
