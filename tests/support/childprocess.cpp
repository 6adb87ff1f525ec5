// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox::test {
namespace {

using Clock = std::chrono::steady_clock;

struct Pipe
{
    int read_end = -1;
    int write_end = -1;
};

Pipe make_pipe()
{
    std::array<int, 2> ends { -1, -1 };
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    return { ends[0], ends[1] };
}

[[noreturn]] void be_child(const std::function<int()>& body, const Pipe& out, const Pipe& err)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(null, STDIN_FILENO);
    dup2(out.write_end, STDOUT_FILENO);
    dup2(err.write_end, STDERR_FILENO);
    for (const int fd : { null, out.read_end, out.write_end, err.read_end, err.write_end })
        close(fd);
    _exit(body());
}

/// Reads what is there; closes the descriptor and sets it to -1 at the end.
void drain(pollfd& entry, std::string& into)
{
    if (entry.revents == 0)
        return;
    std::array<char, 4096> buffer {};
    const ssize_t length = read(entry.fd, buffer.data(), buffer.size());
    if (length > 0) {
        into.append(buffer.data(), static_cast<std::size_t>(length));
    } else if (length == 0 || errno != EINTR) {
        close(entry.fd);
        entry.fd = -1;
    }
}

/// Until both ends are closed or the time is over.
void collect(ProcessResult& result, int out, int err, Clock::time_point end)
{
    std::array<pollfd, 2> entries { pollfd { out, POLLIN, 0 }, pollfd { err, POLLIN, 0 } };
    while (entries[0].fd >= 0 || entries[1].fd >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        const int ready = left <= 0 ? 0 : poll(entries.data(), entries.size(), static_cast<int>(left));
        result.timed_out = ready == 0;
        if (ready == 0)
            break;
        drain(entries[0], result.out);
        drain(entries[1], result.err);
    }
    for (const pollfd& entry : entries)
        if (entry.fd >= 0)
            close(entry.fd);
}

void wait_for(pid_t child, ProcessResult& result)
{
    if (result.timed_out)
        kill(child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    result.exit_status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    result.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

} // namespace

ProcessResult run_in_child(const std::function<int()>& body, std::chrono::milliseconds deadline)
{
    ProcessResult result;
    const Pipe out = make_pipe();
    const Pipe err = make_pipe();
    const pid_t child = fork();
    if (child == 0)
        be_child(body, out, err);
    close(out.write_end);
    close(err.write_end);
    collect(result, out.read_end, err.read_end, Clock::now() + deadline);
    if (child > 0)
        wait_for(child, result);
    return result;
}

} // namespace nestbox::test
