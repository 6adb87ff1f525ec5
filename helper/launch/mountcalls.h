// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/descriptor.h"

#include <cstdint>
#include <initializer_list>
#include <string>

namespace nestbox::launch {

// Mounting by descriptor (Linux 5.12 and newer): what has been found once cannot be exchanged afterwards. What fails
// returns an invalid descriptor or false, and sets errno.

/// A copy of what is mounted at `path` and below it, attached nowhere.
[[nodiscard]] Descriptor copy_tree(int directory, const char* path);

struct FileSystemOption
{
    const char* name;
    std::string value;
};
/// A new file system, attached nowhere, with these MOUNT_ATTR_ flags.
[[nodiscard]] Descriptor new_filesystem(
    const char* type, std::initializer_list<FileSystemOption> options, std::uint64_t attributes);

/// MOUNT_ATTR_ flags for the tree and everything mounted in it.
[[nodiscard]] bool add_attributes(const Descriptor& tree, std::uint64_t attributes);

/// Attaches such a tree on top of `place`.
[[nodiscard]] bool attach(const Descriptor& tree, const Descriptor& place);

enum class Links : std::uint8_t
{
    Follow,
    Refuse ///< ELOOP
};
/// Opens `path` as if `root` were the root of all: neither a symbolic link nor ".." leads out of it.
[[nodiscard]] Descriptor open_within(const Descriptor& root, const std::string& path, Links links);

[[nodiscard]] bool is_directory(const Descriptor& file);
/// The same file of the same mount.
[[nodiscard]] bool is_same_place(const Descriptor& one, const Descriptor& other);

} // namespace nestbox::launch
