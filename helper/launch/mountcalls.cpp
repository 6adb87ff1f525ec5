// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/mountcalls.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace nestbox::launch {

Descriptor copy_tree(int directory, const char* path)
{
    return Descriptor { open_tree(directory, path, OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | AT_RECURSIVE) };
}

Descriptor new_filesystem(const char* type, std::initializer_list<FileSystemOption> options, std::uint64_t attributes)
{
    const Descriptor context { fsopen(type, FSOPEN_CLOEXEC) };
    if (!context.valid())
        return {};
    for (const FileSystemOption& option : options)
        if (fsconfig(context.get(), FSCONFIG_SET_STRING, option.name, option.value.c_str(), 0) != 0)
            return {};
    if (fsconfig(context.get(), FSCONFIG_CMD_CREATE, nullptr, nullptr, 0) != 0)
        return {};
    return Descriptor { fsmount(context.get(), FSMOUNT_CLOEXEC, static_cast<unsigned>(attributes)) };
}

bool add_attributes(const Descriptor& tree, std::uint64_t attributes)
{
    mount_attr change {};
    change.attr_set = attributes;
    return attributes == 0 || mount_setattr(tree.get(), "", AT_EMPTY_PATH | AT_RECURSIVE, &change, sizeof change) == 0;
}

bool attach(const Descriptor& tree, const Descriptor& place)
{
    return move_mount(tree.get(), "", place.get(), "", MOVE_MOUNT_F_EMPTY_PATH | MOVE_MOUNT_T_EMPTY_PATH) == 0;
}

Descriptor open_within(const Descriptor& root, const std::string& path, Links links)
{
    open_how how {};
    how.flags = O_PATH | O_CLOEXEC;
    how.resolve = RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS;
    if (links == Links::Refuse)
        how.resolve |= RESOLVE_NO_SYMLINKS;
    return Descriptor { static_cast<int>(syscall(SYS_openat2, root.get(), path.c_str(), &how, sizeof how)) };
}

bool is_directory(const Descriptor& file)
{
    struct stat status {};
    return fstat(file.get(), &status) == 0 && S_ISDIR(status.st_mode);
}

bool is_same_place(const Descriptor& one, const Descriptor& other)
{
    constexpr unsigned wanted = STATX_INO | STATX_MNT_ID;
    struct statx first {};
    struct statx second {};
    return statx(one.get(), "", AT_EMPTY_PATH, wanted, &first) == 0
        && statx(other.get(), "", AT_EMPTY_PATH, wanted, &second) == 0 && first.stx_mnt_id == second.stx_mnt_id
        && first.stx_ino == second.stx_ino;
}

} // namespace nestbox::launch
