// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/activity.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/syscall.h>
#include <utility>

namespace nestbox {
namespace {

constexpr std::uint32_t executions = IN_OPEN | IN_CLOSE_NOWRITE;
constexpr std::uint32_t replacements = IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF; ///< by an update of the program

constexpr std::uint64_t programs_tag = 0; ///< of an event; the others are pids

} // namespace

Activity::Activity(std::vector<std::string> programs)
    : m_programs(std::move(programs))
    , m_poll(::epoll_create1(EPOLL_CLOEXEC))
    , m_notify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    (void)wait_for(m_notify.get(), programs_tag);
    watch_programs();
}

bool Activity::wait_for(int fd, std::uint64_t tag) const
{
    epoll_event event {};
    event.events = EPOLLIN;
    event.data.u64 = tag;
    return ::epoll_ctl(m_poll.get(), EPOLL_CTL_ADD, fd, &event) == 0;
}

/// A program that is watched already stays so.
void Activity::watch_programs()
{
    for (const std::string& program : m_programs)
        ::inotify_add_watch(m_notify.get(), program.c_str(), executions | replacements);
}

bool Activity::take()
{
    bool happened = false;
    std::array<epoll_event, 64> events;
    const int count = ::epoll_wait(m_poll.get(), events.data(), static_cast<int>(events.size()), 0);
    for (int i = 0; i < count; ++i) {
        const std::uint64_t tag = events[static_cast<std::size_t>(i)].data.u64;
        const auto pid = static_cast<std::uint32_t>(tag);
        const bool ended = tag != programs_tag && leave(pid);
        if (ended)
            m_ended.insert(pid);
        happened = ended || (tag == programs_tag && take_programs()) || happened;
    }
    return happened;
}

bool Activity::take_programs()
{
    bool executed = false;
    bool replaced = false;
    alignas(inotify_event) std::array<char, 4096> buffer;
    for (ssize_t size = 0; (size = ::read(m_notify.get(), buffer.data(), buffer.size())) > 0;)
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            inotify_event event {};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            executed = executed || (event.mask & (executions | IN_Q_OVERFLOW)) != 0;
            replaced = replaced || (event.mask & replacements) != 0;
            at += sizeof event + event.len;
        }
    if (replaced)
        watch_programs();
    return executed;
}

/// By name: a child that was just forked may have the descriptor, too, and epoll would go on telling of it.
bool Activity::leave(std::uint32_t pid)
{
    const auto at = m_processes.find(pid);
    if (at == m_processes.end())
        return false;
    ::epoll_ctl(m_poll.get(), EPOLL_CTL_DEL, at->second.get(), nullptr);
    m_processes.erase(at);
    return true;
}

void Activity::follow(std::vector<std::uint32_t> pids)
{
    std::ranges::sort(pids, std::greater {});
    pids.resize(std::min(pids.size(), most_processes));
    const auto given_up = [&](std::uint32_t pid) { return !std::ranges::binary_search(pids, pid, std::greater {}); };
    std::vector<std::uint32_t> left;
    for (const auto& [pid, process] : m_processes)
        if (given_up(pid))
            left.push_back(pid);
    for (const std::uint32_t pid : left)
        (void)leave(pid);
    std::erase_if(m_ended, given_up);
    for (const std::uint32_t pid : pids) {
        if (m_processes.contains(pid) || m_ended.contains(pid))
            continue;
        FileDescriptor process { static_cast<int>(::syscall(SYS_pidfd_open, static_cast<pid_t>(pid), 0)) };
        if (process && wait_for(process.get(), pid))
            m_processes.emplace(pid, std::move(process));
    }
}

} // namespace nestbox
