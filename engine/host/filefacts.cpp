// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/filefacts.h"

#include <cerrno>
#include <sys/stat.h>
#include <sys/xattr.h>

namespace nestbox {

std::expected<FileFacts, int> file_facts(const char* path)
{
    struct stat status {};
    if (::stat(path, &status) != 0)
        return std::unexpected(errno);
    const bool has_acl = ::getxattr(path, "system.posix_acl_access", nullptr, 0) > 0;
    return FileFacts { status.st_uid, status.st_gid, status.st_mode, has_acl };
}

} // namespace nestbox
