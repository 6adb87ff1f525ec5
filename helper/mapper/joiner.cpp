// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/mapper/joiner.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <linux/capability.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox {

namespace {

bool becomes_readable(int fd)
{
    pollfd event { fd, POLLIN, 0 };
    return poll(&event, 1, 5000) == 1;
}

/// Forked from a program with threads: bare system calls only, because glibc's wrappers would call the other threads.
[[noreturn]] void join(int user_namespace, int ready, uid_t owner, const std::vector<gid_t>& groups, pid_t worker)
{
    __user_cap_header_struct header { _LINUX_CAPABILITY_VERSION_3, 0 };
    std::array<__user_cap_data_struct, 2> no_capabilities {};
    const bool joined = dup2(ready, 0) == 0 && dup2(user_namespace, 1) == 1 && syscall(SYS_close_range, 2, ~0U, 0) == 0
        && syscall(SYS_setgroups, groups.size(), groups.data()) == 0
        && syscall(SYS_setresgid, groups[0], groups[0], groups[0]) == 0
        && syscall(SYS_setresuid, owner, owner, owner) == 0 && syscall(SYS_capset, &header, no_capabilities.data()) == 0
        && setns(1, CLONE_NEWUSER) == 0 && close(1) == 0 && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == worker
        && prctl(PR_SET_DUMPABLE, 1) == 0 // else its map files would belong to root
        && write(0, "", 1) == 1;
    while (joined)
        pause();
    _exit(1);
}

} // namespace

pid_t start_joiner(int user_namespace, uid_t owner, const std::vector<gid_t>& groups)
{
    std::array<int, 2> pipe {};
    if (pipe2(pipe.data(), O_CLOEXEC) != 0)
        return -1;
    const pid_t worker = getpid();
    const pid_t joiner = fork();
    if (joiner == 0)
        join(user_namespace, pipe[1], owner, groups, worker);
    close(pipe[1]);
    char byte = 0;
    const bool inside = joiner > 0 && becomes_readable(pipe[0]) && read(pipe[0], &byte, 1) == 1;
    close(pipe[0]);
    if (!inside)
        end_joiner(joiner);
    return inside ? joiner : -1;
}

void end_joiner(pid_t joiner)
{
    const int end = joiner > 0 ? static_cast<int>(syscall(SYS_pidfd_open, joiner, 0)) : -1;
    if (end < 0)
        return;
    kill(joiner, SIGKILL);
    if (becomes_readable(end)) // a tracer may keep the remains: then they are left to init
        waitpid(joiner, nullptr, WNOHANG);
    close(end);
}

} // namespace nestbox
