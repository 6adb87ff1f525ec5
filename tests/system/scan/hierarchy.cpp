// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hierarchy.h"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox::test {
namespace {

/// In a child: the mount is in a namespace that whoever made it can reach, and nobody else sees.
[[noreturn]] void hold_mount(int nest, const std::string& point, int done)
{
    const std::string source = "/proc/self/fd/" + std::to_string(nest);
    const bool mounted = unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && prctl(PR_SET_DUMPABLE, 1) == 0
        && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0
        && mount(source.c_str(), point.c_str(), nullptr, MS_BIND, nullptr) == 0;
    close(nest);
    (void)!write(done, mounted ? "y" : "n", 1);
    for (;;)
        pause();
}

} // namespace

Hierarchy::Hierarchy()
    : m_point(m_directory.filePath(QStringLiteral("a place")).toStdString())
    , m_descriptor(open(m_point.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600))
{
    // Numbers that differ on every level, and between UIDs and GIDs.
    const Nest& first = add({ "0 1001 1\n", "1 1001 1\n" }, nullptr);
    const Nest& second = add({ "7 0 1\n", "8 1 1\n" }, &first);
    const Nest& third = add({ "3 7 1\n", "4 8 1\n" }, &second);
    const Nest& fourth = add({ "4294967294 3 1\n", "9 4 1\n" }, &third);
    (void)add({ "0 4294967294 1\n", "2 9 1\n" }, &fourth);
    (void)add({ "11 7 1\n", "12 8 1\n" }, &second);
    (void)add({ "13 7 1\n", {} }, &second);
    (void)add({ "5 0 1\n", "6 1 1\n" }, &first);
    (void)add({ "0 1001 1\n", "0 1001 1\n" }, nullptr);
    m_made = std::ranges::all_of(m_members, [](const Member& member) { return member.nest->made(); });
    if (!m_made)
        return;
    keep_by_descriptor(m_members[m_members.size() - 2]);
    keep_by_mount(m_members.back());
}

Hierarchy::~Hierarchy()
{
    if (m_keeper <= 0)
        return;
    kill(m_keeper, SIGKILL);
    waitpid(m_keeper, nullptr, 0);
}

const Nest& Hierarchy::add(const Nest::Maps& maps, const Nest* parent)
{
    Member& member = m_members.emplace_back();
    member.nest = std::make_unique<Nest>(maps, parent);
    member.parent = parent ? parent->inode() : 0;
    member.file = member.nest->path();
    return *member.nest;
}

void Hierarchy::keep_by_descriptor(Member& member)
{
    m_descriptor = FileDescriptor { open(member.file.c_str(), O_RDONLY | O_CLOEXEC) };
    member.file = "/proc/self/fd/" + std::to_string(m_descriptor.get());
    member.nest->end_process();
}

void Hierarchy::keep_by_mount(Member& member)
{
    const FileDescriptor nest { open(member.file.c_str(), O_RDONLY | O_CLOEXEC) };
    int done[2];
    m_made = false;
    if (pipe2(done, O_CLOEXEC) != 0)
        return;
    m_keeper = fork();
    if (m_keeper == 0) {
        m_descriptor = {}; // this process is to keep one only
        hold_mount(nest.get(), m_point, done[1]);
    }
    close(done[1]);
    char answer = 'n';
    m_made = read(done[0], &answer, 1) == 1 && answer == 'y';
    close(done[0]);
    member.file = "/proc/" + std::to_string(m_keeper) + "/root" + m_point;
    member.nest->end_process();
}

} // namespace nestbox::test
