// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/reader.h"

#include "engine/host/mountinfo.h"
#include "engine/host/nsfs.h"
#include "engine/host/processstatus.h"
#include "engine/host/procfs.h"
#include "engine/idmap/maptext.h"

#include <charconv>
#include <fcntl.h>
#include <linux/capability.h>
#include <string>
#include <sys/stat.h>

namespace nestbox {
namespace {

Id overflow_id(int proc, const char* path, Id otherwise)
{
    std::string text;
    Id id = otherwise;
    if (read_proc_file(proc, path, text))
        std::from_chars(text.data(), text.data() + text.size(), id);
    return id;
}

/// CAP_SYS_PTRACE opens the processes of a /proc (has_pid_permissions()) to whoever has it where they all are: in the
/// user namespace that governs the PID namespace. Root of a namespace below has it in vain.
bool may_trace_everybody(int proc, std::uint64_t user_namespace)
{
    std::string text;
    Process self;
    if (!read_proc_file(proc, "self/status", text))
        return false;
    parse_process_status(text, self);
    const FileDescriptor directory { ::openat(proc, "self", O_PATH | O_DIRECTORY | O_CLOEXEC) };
    const NamespaceFile pids = open_namespace(directory.get(), NamespaceType::Pid);
    return self.credentials->effective.has(CAP_SYS_PTRACE) && pids && governor_of(pids).file.inode == user_namespace;
}

/// Of the mount that `proc` is the root of: "hidepid=" with anything but 0 or off (proc(5)).
bool mounted_with_hidepid(int proc)
{
    std::string text;
    struct stat status;
    if (::fstat(proc, &status) != 0 || !read_long_proc_file(proc, "self/mountinfo", text))
        return false;
    for (const Mount& mount : parse_mountinfo(text))
        if (mount.device == status.st_dev && mount.hidepid())
            return true;
    return false;
}

} // namespace

Reader Reader::of_this_process(int proc)
{
    Reader reader;
    reader.user_namespace = read_namespace_link(proc, "self/ns/user").inode;
    reader.overflow_uid = overflow_id(proc, "sys/kernel/overflowuid", reader.overflow_uid);
    reader.overflow_gid = overflow_id(proc, "sys/kernel/overflowgid", reader.overflow_gid);
    std::string text;
    if (read_proc_file(proc, "self/uid_map", text))
        reader.maps_every_uid = parse_map_text(text).map == IdMap::identity();
    reader.proc_hides = mounted_with_hidepid(proc) && !may_trace_everybody(proc, reader.user_namespace);
    return reader;
}

} // namespace nestbox
