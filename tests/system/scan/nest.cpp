// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nest.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sched.h>
#include <sstream>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox::test {
namespace {

std::string read_text(const std::string& path)
{
    std::string text;
    char buffer[4096];
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    for (ssize_t size = 0; file >= 0 && (size = read(file, buffer, sizeof buffer)) > 0;)
        text.append(buffer, static_cast<std::size_t>(size));
    close(file);
    return text;
}

bool write_text(const std::string& path, const std::string& text)
{
    if (text.empty())
        return true;
    const int file = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    const bool written = write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    close(file);
    return written;
}

void say(int out, const std::string& text)
{
    (void)!write(out, text.data(), text.size());
}

void wait_for_byte(int in)
{
    char byte = 0;
    (void)!read(in, &byte, 1);
}

/// The first ID that a map's text has inside.
uid_t first_inside(const std::string& map)
{
    return static_cast<uid_t>(std::strtoul(map.c_str(), nullptr, 10));
}

/// With IDs that exist there, without which no namespace can be made (create_user_ns).
bool enter(const Nest* parent)
{
    if (parent == nullptr)
        return true;
    const int target = open(parent->path().c_str(), O_RDONLY | O_CLOEXEC);
    const uid_t uid = first_inside(parent->uid_map());
    const gid_t gid = first_inside(parent->gid_map());
    return setns(target, CLONE_NEWUSER) == 0 && setresgid(gid, gid, gid) == 0 && setresuid(uid, uid, uid) == 0
        && prctl(PR_SET_DUMPABLE, 1) == 0;
}

/// The process inside: tells its pid, waits until it has been mapped, and tells what it sees.
[[noreturn]] void live(int ready, int mapped, int out)
{
    const uid_t creator = geteuid();
    const bool own = unshare(CLONE_NEWUSER) == 0;
    say(ready, "x");
    wait_for_byte(mapped);
    char link[64] {};
    if (own && readlink("/proc/self/ns/user", link, sizeof link - 1) > 0)
        say(out,
            std::string { link } + '\n' + std::to_string(creator) + '\n' + read_text("/proc/self/uid_map") + "--\n"
                + read_text("/proc/self/gid_map"));
    close(out);
    for (;;)
        pause();
}

/// In a process between this one and the nest, so that it may enter the parent: writes the maps from there.
[[noreturn]] void make(const Nest::Maps& maps, const Nest* parent, std::optional<uid_t> uid, int pid_out, int out)
{
    int ready[2];
    int mapped[2];
    bool good = enter(parent) && pipe2(ready, O_CLOEXEC) == 0 && pipe2(mapped, O_CLOEXEC) == 0;
    if (!good)
        _exit(1);
    const pid_t inside = fork();
    if (inside == 0) {
        close(pid_out);
        good = !uid || (setresgid(*uid, *uid, *uid) == 0 && setresuid(*uid, *uid, *uid) == 0);
        prctl(PR_SET_DUMPABLE, 1);
        good ? live(ready[1], mapped[0], out) : _exit(1);
    }
    wait_for_byte(ready[0]);
    const std::string process = "/proc/" + std::to_string(inside);
    if (geteuid() != 0)
        (void)write_text(process + "/setgroups", "deny");
    if (!write_text(process + "/uid_map", maps.uid) || !write_text(process + "/gid_map", maps.gid))
        kill(inside, SIGKILL);
    say(mapped[1], "x");
    say(pid_out, std::to_string(inside));
    _exit(0);
}

} // namespace

Nest::Nest(const Maps& maps, const Nest* parent, std::optional<uid_t> uid)
{
    int pid_pipe[2];
    int report[2];
    if (pipe2(pid_pipe, O_CLOEXEC) != 0 || pipe2(report, O_CLOEXEC) != 0)
        return;
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    const pid_t maker = fork();
    if (maker == 0)
        make(maps, parent, uid, pid_pipe[1], report[1]);
    close(pid_pipe[1]);
    close(report[1]);
    const std::string pid = read_text("/dev/fd/" + std::to_string(pid_pipe[0]));
    std::istringstream told { read_text("/dev/fd/" + std::to_string(report[0])) };
    close(pid_pipe[0]);
    close(report[0]);
    while (waitpid(maker, nullptr, 0) < 0 && errno == EINTR) { }
    m_pid = pid.empty() ? -1 : std::stoi(pid);
    std::string line;
    if (std::getline(told, line) && line.size() > 6)
        m_inode = std::strtoull(line.c_str() + 6, nullptr, 10);
    if (std::getline(told, line))
        m_owner = static_cast<uid_t>(std::strtoul(line.c_str(), nullptr, 10));
    while (std::getline(told, line) && line != "--")
        m_uid_map += line + '\n';
    while (std::getline(told, line))
        m_gid_map += line + '\n';
}

bool Nest::available()
{
    return geteuid() == 0 && Nest { { "0 1000 1\n", "0 1000 1\n" }, nullptr }.made();
}

Nest::~Nest()
{
    end_process();
}

std::string Nest::path() const
{
    return "/proc/" + std::to_string(m_pid) + "/ns/user";
}

void Nest::end_process()
{
    if (m_pid <= 0)
        return;
    kill(m_pid, SIGKILL);
    while (waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
    m_pid = -1;
}

} // namespace nestbox::test
