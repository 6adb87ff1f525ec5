// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/remains.h"

#include "engine/host/procfs.h"

namespace nestbox {
namespace {

std::uint64_t user_namespace_at(int proc, std::uint32_t pid)
{
    return read_namespace_link(proc, ProcPath { pid, "ns/user" }.c_str()).inode;
}

std::string name_of(int proc, std::uint32_t pid)
{
    std::string name;
    if (!read_proc_file(proc, ProcPath { pid, "comm" }.c_str(), name))
        return {};
    return name.substr(0, name.find('\n'));
}

} // namespace

std::uint64_t user_namespace_of(std::uint32_t pid)
{
    return user_namespace_at(open_proc().get(), pid);
}

std::vector<RunningProcess> processes_in(std::uint64_t user_namespace)
{
    const FileDescriptor proc = open_proc();
    std::vector<ListedProcess> listed;
    std::vector<RunningProcess> found;
    if (user_namespace == 0 || !list_processes(proc.get(), listed))
        return found;
    for (const ListedProcess& process : listed)
        if (user_namespace_at(proc.get(), process.pid) == user_namespace)
            found.push_back({ process.pid, name_of(proc.get(), process.pid) });
    return found;
}

} // namespace nestbox
