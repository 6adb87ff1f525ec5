// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/joinnamespace.h"

#include "engine/host/filedescriptor.h"
#include "engine/idmap/maptext.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <string>
#include <string_view>
#include <sys/prctl.h>
#include <sys/wait.h>

namespace nestbox {
namespace {

using Clock = std::chrono::steady_clock;

/// Who has power over the namespace may stop the child: it is killed then.
constexpr std::chrono::milliseconds longest_visit { 2000 };

constexpr char end_of_map = '\0';

/// In the child: only async-signal-safe calls.
bool send_file(int proc, const char* path, int out)
{
    char buffer[4096];
    const int file = ::openat(proc, path, O_RDONLY | O_CLOEXEC);
    ssize_t size = file < 0 ? -1 : 1;
    while (size > 0) {
        size = ::read(file, buffer, sizeof buffer);
        if (size > 0 && ::write(out, buffer, static_cast<std::size_t>(size)) != size)
            size = -1;
    }
    ::close(file);
    return size == 0 && ::write(out, &end_of_map, 1) == 1;
}

/// In the child. Not dumpable before it enters: those inside can neither trace it nor read its memory, which is a copy
/// of ours (__ptrace_may_access asks for CAP_SYS_PTRACE where that memory was made).
[[noreturn]] void visit(int proc, int user_namespace, int out)
{
    const bool sent = ::prctl(PR_SET_DUMPABLE, 0) == 0 && ::setns(user_namespace, CLONE_NEWUSER) == 0
        && send_file(proc, "self/uid_map", out) && send_file(proc, "self/gid_map", out);
    ::_exit(sent ? 0 : 1);
}

/// Reads until both maps are there, the child is gone or its time is up.
std::string receive(int in)
{
    std::string text;
    const Clock::time_point deadline = Clock::now() + longest_visit;
    while (std::ranges::count(text, end_of_map) < 2) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
        pollfd ready { in, POLLIN, 0 };
        const int polled = left.count() > 0 ? ::poll(&ready, 1, static_cast<int>(left.count())) : 0;
        if (polled < 0 && errno == EINTR)
            continue;
        char buffer[4096];
        const ssize_t size = polled > 0 ? ::read(in, buffer, sizeof buffer) : 0;
        if (size <= 0)
            break;
        text.append(buffer, static_cast<std::size_t>(size));
    }
    return text;
}

void end_child(pid_t child)
{
    ::kill(child, SIGKILL);
    while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) { }
}

std::expected<InsideMaps, int> parse(const std::string& text)
{
    if (std::ranges::count(text, end_of_map) != 2 || text.back() != end_of_map)
        return std::unexpected(EPERM);
    const std::size_t first = text.find(end_of_map);
    const std::string_view uid = std::string_view { text }.substr(0, first);
    const std::string_view gid = std::string_view { text }.substr(first + 1, text.size() - first - 2);
    return InsideMaps { parse_map_text(uid).map, parse_map_text(gid).map };
}

} // namespace

std::expected<InsideMaps, int> read_maps_inside(int proc, int user_namespace)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return std::unexpected(errno);
    FileDescriptor in { ends[0] };
    FileDescriptor out { ends[1] };
    const pid_t child = ::fork();
    if (child == 0) {
        in = {}; // room for the files
        visit(proc, user_namespace, out.get());
    }
    if (child < 0)
        return std::unexpected(errno);
    out = FileDescriptor {};
    const std::string text = receive(in.get());
    end_child(child);
    return parse(text);
}

} // namespace nestbox
