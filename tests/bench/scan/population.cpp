// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/scan/population.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sched.h>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

bool write_file(const char* path, const std::string& text)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    const bool written = file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    ::close(file);
    return written;
}

bool enter_own_namespace()
{
    const std::string uid = "0 " + std::to_string(::geteuid()) + " 1\n";
    const std::string gid = "0 " + std::to_string(::getegid()) + " 1\n";
    return ::unshare(CLONE_NEWUSER) == 0 && write_file("/proc/self/setgroups", "deny")
        && write_file("/proc/self/uid_map", uid) && write_file("/proc/self/gid_map", gid);
}

[[noreturn]] void live(bool own_namespace, int ready)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const char done = !own_namespace || enter_own_namespace() ? 1 : 0;
    (void)!::write(ready, &done, 1);
    ::close(ready);
    for (;;)
        ::pause();
}

} // namespace

Population::Population(std::size_t namespaces, std::size_t more_processes)
{
    while (m_namespaces < namespaces && add(true))
        ++m_namespaces;
    for (std::size_t i = 0; i < more_processes && add(false); ++i) { }
}

Population::~Population()
{
    for (const pid_t pid : m_pids)
        ::kill(pid, SIGKILL);
    for (const pid_t pid : m_pids)
        while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) { }
}

bool Population::add(bool own_namespace)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return false;
    const pid_t pid = ::fork();
    if (pid == 0)
        live(own_namespace, ends[1]);
    ::close(ends[1]);
    char done = 0;
    if (pid > 0) {
        m_pids.push_back(pid);
        (void)!::read(ends[0], &done, 1);
    }
    ::close(ends[0]);
    return done == 1;
}
