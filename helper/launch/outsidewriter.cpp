// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/outsidewriter.h"

#include "helper/launch/filetext.h"
#include "helper/launch/mapfile.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

using Clock = std::chrono::steady_clock;

/// Name services may be slow, a tool that asks them for ever is broken.
constexpr auto deadline = std::chrono::seconds { 15 };
constexpr std::size_t longest_report = 1024;

bool needs_child(Route route)
{
    return route == Route::Subordinate || route == Route::Privileged;
}

std::vector<std::string> tool_arguments(const PlannedMap& map)
{
    std::vector<std::string> arguments { map.tool, std::to_string(getppid()) };
    for (const IdRange& range : map.map.ranges)
        for (const Id number : { range.inside, range.outside, range.count })
            arguments.push_back(std::to_string(number));
    return arguments;
}

std::vector<char*> pointers(std::vector<std::string>& strings)
{
    std::vector<char*> result;
    for (std::string& string : strings)
        result.push_back(string.data());
    result.push_back(nullptr);
    return result;
}

bool told_to_go(const Descriptor& go)
{
    char word = 0;
    return read(go.get(), &word, 1) == 1;
}

int milliseconds_until(Clock::time_point end)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
    return left.count() > 0 ? static_cast<int>(left.count()) : 0;
}

} // namespace

OutsideWriter::~OutsideWriter()
{
    m_go.reset();
    m_said.reset();
    (void)reap();
}

Result OutsideWriter::prepare()
{
    if (!needs_child(m_map.route))
        return {};
    Pipe go = Pipe::make();
    Pipe said = Pipe::make();
    // Held open since before the fork, so that no process which later gets our number is written to.
    const Descriptor us { open("/proc/self", O_PATH | O_DIRECTORY | O_CLOEXEC) };
    m_child = go.write.valid() && said.write.valid() && us.valid() ? fork() : -1;
    if (m_child < 0)
        return failed(FailureCode::ProcessNotStarted, errno, {}, m_map.kind);
    if (m_child == 0) {
        go.write.reset();
        become_writer(go.read, us, said.write);
    }
    m_go = std::move(go.write);
    m_said = std::move(said.read);
    return {};
}

void OutsideWriter::become_writer(const Descriptor& go, const Descriptor& launcher, const Descriptor& said) const
{
    std::vector<std::string> arguments = tool_arguments(m_map);
    const std::vector<char*> argv = pointers(arguments);
    if (!told_to_go(go))
        _exit(0);
    if (m_map.route == Route::Privileged)
        _exit(write_once(launcher.get(), map_file(m_map.kind), m_map.map.to_kernel_text()));
    dup2(said.get(), STDOUT_FILENO);
    dup2(said.get(), STDERR_FILENO);
    std::array<char*, 2> environment { const_cast<char*>("LC_ALL=C"), nullptr };
    execve(argv.front(), argv.data(), environment.data());
    dprintf(STDERR_FILENO, "%s", strerror(errno));
    _exit(1);
}

void OutsideWriter::release()
{
    if (m_child > 0)
        (void)!write(m_go.get(), "!", 1);
}

Result OutsideWriter::finish()
{
    if (m_child < 0)
        return {};
    std::string said;
    if (!listen(said)) {
        kill(m_child, SIGKILL);
        return failed(FailureCode::ToolTimedOut, 0, m_map.tool, m_map.kind);
    }
    const int status = reap();
    if (status == 0)
        return {};
    if (m_map.route == Route::Privileged)
        return failed(FailureCode::MapNotWritten, status, {}, m_map.kind);
    Failure failure { FailureCode::ToolFailed, 0, m_map.kind, m_map.tool, said, {} };
    return std::unexpected { std::move(failure) };
}

bool OutsideWriter::listen(std::string& said) const
{
    const auto end = Clock::now() + deadline;
    std::array<char, longest_report> piece {};
    while (true) {
        pollfd waiting { m_said.get(), POLLIN, 0 };
        if (const int ready = poll(&waiting, 1, milliseconds_until(end)); ready == 0)
            return false;
        const ssize_t got = read(m_said.get(), piece.data(), piece.size());
        if (got == 0)
            return true;
        if (got > 0 && said.size() < longest_report)
            said.append(piece.data(), static_cast<std::size_t>(got));
    }
}

int OutsideWriter::reap()
{
    int status = 0;
    if (m_child > 0)
        while (waitpid(m_child, &status, 0) < 0 && errno == EINTR) { }
    m_child = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
}

} // namespace nestbox::launch
