// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/stopprocesses.h"

#include "engine/host/procfs.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace nestbox {
namespace {

/// The pidfd first, the look afterwards: what was looked at is what is signalled.
int stop_process(int proc, std::uint32_t pid, std::uint64_t inode, int signal)
{
    const FileDescriptor process { static_cast<int>(::syscall(SYS_pidfd_open, static_cast<pid_t>(pid), 0)) };
    if (!process)
        return errno;
    const NamespaceLink link = read_namespace_link(proc, ProcPath { pid, "ns/user" }.c_str());
    if (link.denied())
        return EPERM; // it may be there still, and nobody tells
    if (link.inode != inode)
        return ESRCH;
    return ::syscall(SYS_pidfd_send_signal, process.get(), signal, nullptr, 0) == 0 ? 0 : errno;
}

} // namespace

StopOutcome stop_processes(std::span<const std::uint32_t> pids, std::uint64_t inode, int signal)
{
    const FileDescriptor proc = open_proc();
    StopOutcome outcome;
    for (const std::uint32_t pid : pids) {
        const int error = stop_process(proc.get(), pid, inode, signal);
        if (error == 0) {
            ++outcome.asked;
        } else if (error == ESRCH) {
            ++outcome.gone;
        } else {
            ++outcome.refused;
            outcome.error = error;
        }
    }
    return outcome;
}

} // namespace nestbox
