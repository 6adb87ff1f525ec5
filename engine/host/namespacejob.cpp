// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/namespacejob.h"

#include "engine/host/procfs.h"
#include "engine/idmap/maptext.h"

#include <string>

namespace nestbox {
namespace {

bool describe(
    NamespaceJob& job, const NamespaceFile& file, int process, const Reader& reader, NamespaceExplorer& explorer)
{
    if (job.type != NamespaceType::User) {
        const std::optional<GovernedNamespace> governed = explorer.describe_governed(file, job.type);
        job.governed = governed.value_or(GovernedNamespace {});
        return governed.has_value();
    }
    const std::optional<UserNamespace> user = explorer.describe_user(file);
    job.user = user.value_or(UserNamespace {});
    return user && read_maps_of(process, reader, job.user);
}

} // namespace

void NamespaceJob::run(int proc, const Reader& reader, NamespaceExplorer& explorer)
{
    for (const std::uint32_t pid : pids) {
        const FileDescriptor process = open_process(proc, pid);
        const NamespaceFile file = process ? open_namespace(process.get(), type) : NamespaceFile {};
        done = file.inode == inode && describe(*this, file, process.get(), reader, explorer);
        if (done)
            return;
    }
}

bool read_maps_of(int process, const Reader& reader, UserNamespace& user)
{
    thread_local std::string uid;
    thread_local std::string gid;
    if (!read_proc_file(process, "uid_map", uid) || !read_proc_file(process, "gid_map", gid)
        || read_namespace_link(process, "ns/user").inode != user.inode)
        return false;
    user.uid_map = parse_map_text(uid).map;
    user.gid_map = parse_map_text(gid).map;
    user.numbers
        = user.inode == reader.user_namespace ? UserNamespace::MapNumbers::Parent : UserNamespace::MapNumbers::Reader;
    return true;
}

} // namespace nestbox
