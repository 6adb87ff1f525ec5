// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/nsfs.h"

#include "engine/host/procfs.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/nsfs.h>
#include <sched.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>

namespace nestbox {
namespace {

// Newer than the headers of the oldest supported systems (linux/nsfs.h, linux/fcntl.h, linux/exportfs.h of 6.19).
constexpr unsigned long ns_get_id = _IOR(0xb7, 13, std::uint64_t);
constexpr long nsfs_magic = 0x6e736673;
constexpr int fd_nsfs_root = -10003;
constexpr int file_handle_nsfs = 0xf1;
#ifdef __alpha__
constexpr long sys_listns = 580;
#else
constexpr long sys_listns = 470;
#endif

/// struct ns_id_req, first version.
struct ListRequest
{
    std::uint32_t size = sizeof(ListRequest);
    std::uint32_t spare = 0;
    std::uint64_t last_id = 0; ///< the listing goes on behind it
    std::uint32_t types = CLONE_NEWUSER;
    std::uint32_t spare2 = 0;
    std::uint64_t owner_id = 0; ///< 0 = owned by anyone
};

/// struct nsfs_file_handle.
struct NsfsHandle
{
    std::uint64_t id = 0;
    std::uint32_t type = 0; ///< 0 together with inode = not compared
    std::uint32_t inode = 0;
};

struct TypeFlag
{
    int flag;
    NamespaceType type;
};

constexpr int clone_newtime = 0x80;

constexpr std::array type_flags {
    TypeFlag { CLONE_NEWCGROUP, NamespaceType::Cgroup },
    TypeFlag { CLONE_NEWIPC, NamespaceType::Ipc },
    TypeFlag { CLONE_NEWNS, NamespaceType::Mnt },
    TypeFlag { CLONE_NEWNET, NamespaceType::Net },
    TypeFlag { CLONE_NEWPID, NamespaceType::Pid },
    TypeFlag { clone_newtime, NamespaceType::Time },
    TypeFlag { CLONE_NEWUSER, NamespaceType::User },
    TypeFlag { CLONE_NEWUTS, NamespaceType::Uts },
};

NamespaceFile opened(FileDescriptor fd)
{
    struct stat status;
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return {};
    return { std::move(fd), status.st_ino };
}

NamespaceAbove above(const NamespaceFile& file, unsigned long request)
{
    NamespaceFile found = opened(FileDescriptor { ::ioctl(file.fd.get(), request) });
    if (found)
        return { Ancestry::Known, std::move(found), false };
    return { Ancestry::Hidden, {}, errno == EMFILE || errno == ENFILE || errno == ENOMEM };
}

std::string link_path(NamespaceType type)
{
    return "ns/" + std::string { type_name(type) };
}

} // namespace

NamespaceFile namespace_file(FileDescriptor fd)
{
    struct statfs file_system;
    if (!fd || ::fstatfs(fd.get(), &file_system) != 0 || file_system.f_type != nsfs_magic)
        return {};
    return opened(std::move(fd));
}

NamespaceFile open_namespace(int process, NamespaceType type)
{
    return opened(FileDescriptor { ::openat(process, link_path(type).c_str(), O_RDONLY | O_CLOEXEC) });
}

NamespaceFile reopen_namespace(int proc, const FileDescriptor& path)
{
    struct statfs file_system;
    if (!path || ::fstatfs(path.get(), &file_system) != 0 || file_system.f_type != nsfs_magic)
        return {};
    const std::string self = "self/fd/" + std::to_string(path.get());
    return opened(FileDescriptor { ::openat(proc, self.c_str(), O_RDONLY | O_CLOEXEC) });
}

std::optional<NamespaceType> namespace_type(int fd)
{
    const int flag = ::ioctl(fd, NS_GET_NSTYPE);
    for (const TypeFlag& known : type_flags)
        if (known.flag == flag)
            return known.type;
    return std::nullopt;
}

std::uint64_t namespace_id(int fd)
{
    std::uint64_t id = 0;
    return ::ioctl(fd, ns_get_id, &id) == 0 ? id : 0;
}

NamespaceAbove parent_of(const NamespaceFile& user_namespace)
{
    if (user_namespace.inode == initial_user_namespace_inode)
        return { Ancestry::Initial, {}, false };
    return above(user_namespace, NS_GET_PARENT);
}

NamespaceAbove governor_of(const NamespaceFile& governed)
{
    return above(governed, NS_GET_USERNS);
}

std::optional<std::uint32_t> owner_of(const NamespaceFile& user_namespace)
{
    uid_t owner = 0;
    if (::ioctl(user_namespace.fd.get(), NS_GET_OWNER_UID, &owner) != 0)
        return std::nullopt;
    return owner;
}

std::expected<std::vector<std::uint64_t>, int> list_user_namespaces()
{
    std::vector<std::uint64_t> ids;
    for (ListRequest request;;) {
        std::array<std::uint64_t, 512> some;
        const long count = ::syscall(sys_listns, &request, some.data(), some.size(), 0);
        if (count < 0)
            return std::unexpected(errno);
        ids.insert(ids.end(), some.begin(), some.begin() + count);
        if (static_cast<std::size_t>(count) < some.size())
            return ids;
        request.last_id = ids.back();
    }
}

NamespaceFile open_by_id(std::uint64_t id)
{
    alignas(struct file_handle) std::array<char, sizeof(struct file_handle) + sizeof(NsfsHandle)> buffer {};
    auto* const handle = reinterpret_cast<struct file_handle*>(buffer.data());
    handle->handle_bytes = sizeof(NsfsHandle);
    handle->handle_type = file_handle_nsfs;
    const NsfsHandle wanted { .id = id };
    std::memcpy(handle->f_handle, &wanted, sizeof wanted);
    return namespace_file(FileDescriptor { ::open_by_handle_at(fd_nsfs_root, handle, O_RDONLY | O_CLOEXEC) });
}

} // namespace nestbox
