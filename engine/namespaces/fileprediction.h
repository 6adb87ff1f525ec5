// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/mappedid.h"
#include "engine/namespaces/credentials.h"
#include "engine/namespaces/namespacetranslation.h"
#include "engine/namespaces/namespacetree.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace nestbox {

/// A file as stat(2) shows it to the reader of a tree.
struct FileFacts
{
    Id uid = 0;
    Id gid = 0;
    std::uint32_t mode = 0; ///< st_mode: type and permission bits
    bool has_acl = false; ///< a POSIX ACL: for all but the owner it may say something else than the mode

    friend bool operator==(const FileFacts&, const FileFacts&) = default;
};

/// Whether something may be done to a file, and which rule says so.
struct FileVerdict
{
    enum class Rule : std::uint8_t
    {
        OwnerBits, ///< the process owns the file: the owner's permission bits decide
        GroupBits, ///< it is in the file's group: the group's bits decide
        OtherBits, ///< neither
        Capability, ///< it has `capability` in its namespace, and both IDs of the file are mapped there
        NotMapped, ///< it has `capability`, but not both IDs of the file are mapped in its namespace: EACCES or EPERM
        NoCapability, ///< only `capability` would allow it: EPERM
        Ambiguous, ///< an ID that decides looks like the overflow ID, as all do that have no number for the reader
        Unknown, ///< a map or an ancestor could not be read
    };

    bool allowed = false;
    Rule rule = Rule::Unknown;
    unsigned capability = 0; ///< number in linux/capability.h
    bool acl_may_differ = false; ///< the file has an ACL and the rule is not OwnerBits

    friend bool operator==(const FileVerdict&, const FileVerdict&) = default;
};

/// What a process sees of a file and may do to it, by its own credentials alone: the way to the file, read-only mounts,
/// idmapped mounts, immutable files and security modules are not considered.
struct FilePrediction
{
    NamespaceTranslation owner; ///< as seen from inside; the way starts at the reader
    NamespaceTranslation group;
    FileVerdict read;
    FileVerdict write;
    FileVerdict execute; ///< of a directory: search
    FileVerdict chown; ///< give it to another user whom the process can name
};

/// For a process in `home` with `credentials` (in the numbers of the tree's reader): generic_permission in fs/namei.c,
/// chown_ok in fs/attr.c, capable_wrt_inode_uidgid in kernel/capability.c. All Unknown where the tree has no reader.
[[nodiscard]] FilePrediction predict_file_access(
    const NamespaceTree& tree, std::size_t home, const Credentials& credentials, const FileFacts& file);

} // namespace nestbox
