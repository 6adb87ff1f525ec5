// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/wayin.h"

#include "engine/host/continueinchild.h"
#include "engine/host/procfs.h"
#include "engine/idmap/maptext.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <optional>
#include <ranges>
#include <sched.h>
#include <string>
#include <sys/prctl.h>
#include <unistd.h>

namespace nestbox {
namespace {

using Failure = WayIn::Failure;

std::unexpected<Failure> failed(Failure::Step step, int error, NamespaceType type = NamespaceType::User)
{
    return std::unexpected(Failure { step, type, error });
}

/// The ID that a program inside gets: 0 if there is one.
std::optional<Id> first_inside(int proc, const char* path)
{
    std::string text;
    if (!read_proc_file(proc, path, text))
        return std::nullopt;
    const IdMap map = parse_map_text(text).map;
    if (map.ranges.empty())
        return std::nullopt;
    return map.outside_of(0) ? Id { 0 } : std::ranges::min_element(map.ranges, {}, &IdRange::inside)->inside;
}

/// Supplementary groups are given up only by who becomes somebody else: where a user has written the maps, setgroups(2)
/// is refused (user_namespaces(7)).
bool become_first_inside(int proc)
{
    const std::optional<Id> uid = first_inside(proc, "self/uid_map");
    const std::optional<Id> gid = first_inside(proc, "self/gid_map");
    if (!uid || !gid || (*uid == ::geteuid() && *gid == ::getegid()))
        return true;
    if (::setgroups(0, nullptr) != 0 && errno != EPERM)
        return false;
    return ::setresgid(*gid, *gid, *gid) == 0 && ::setresuid(*uid, *uid, *uid) == 0;
}

/// A mount namespace is entered at its root; where we were before may be there as well.
void return_to(const std::string& directory)
{
    if (!directory.empty() && ::chdir(directory.c_str()) != 0)
        return; // the root it is
}

std::string working_directory()
{
    char path[4096];
    return ::getcwd(path, sizeof path) != nullptr ? path : "";
}

} // namespace

std::expected<WayIn, Failure> WayIn::find(int proc, std::uint32_t pid)
{
    const FileDescriptor process = open_process(proc, pid);
    const FileDescriptor self { ::openat(proc, "self", O_PATH | O_DIRECTORY | O_CLOEXEC) };
    if (!process || !self)
        return failed(Failure::Step::See, errno);
    if (const NamespaceFile seen = open_namespace(process.get(), NamespaceType::User); !seen)
        return failed(Failure::Step::See, errno);
    WayIn way;
    if (!way.find_users(process.get(), self.get()))
        return failed(Failure::Step::Above, EPERM);
    way.find_governed(process.get(), self.get());
    return way;
}

bool WayIn::find_users(int process, int self)
{
    const NamespaceFile own = open_namespace(self, NamespaceType::User);
    NamespaceFile next = open_namespace(process, NamespaceType::User);
    while (next && next.inode != own.inode) {
        m_users.push_back(std::move(next));
        next = parent_of(m_users.back()).file;
    }
    return static_cast<bool>(next);
}

void WayIn::find_governed(int process, int self)
{
    for (const NamespaceType type : all_namespace_types) {
        NamespaceFile file = type == NamespaceType::User ? NamespaceFile {} : open_namespace(process, type);
        if (!file || file.inode == open_namespace(self, type).inode)
            continue;
        const std::uint64_t governor = governor_of(file).file.inode;
        if (passes(governor))
            m_governed.push_back({ type, std::move(file), governor });
        else
            m_left_out.push_back(type);
    }
}

bool WayIn::passes(std::uint64_t user_namespace) const
{
    return std::ranges::find(m_users, user_namespace, &NamespaceFile::inode) != m_users.end();
}

bool WayIn::joins(NamespaceType type) const
{
    return std::ranges::any_of(m_governed, [type](const Governed& governed) { return governed.type == type; });
}

std::expected<void, Failure> WayIn::join() const
{
    for (const NamespaceFile& user : m_users | std::views::reverse) {
        if (::setns(user.fd.get(), CLONE_NEWUSER) != 0)
            return failed(Failure::Step::Join, errno);
        for (const Governed& governed : m_governed)
            if (governed.governor == user.inode && ::setns(governed.file.fd.get(), 0) != 0)
                return failed(Failure::Step::Join, errno, governed.type);
    }
    return {};
}

std::expected<void, Failure> WayIn::take(int proc) const
{
    const std::string directory = working_directory();
    ::prctl(PR_SET_DUMPABLE, 0); // those inside can neither trace it nor read its memory before it is the program
    if (auto joined = join(); !joined)
        return joined;
    if (joins(NamespaceType::Mnt))
        return_to(directory);
    if (joins(NamespaceType::Pid) && !continue_in_child())
        return failed(Failure::Step::Fork, errno);
    if (!m_users.empty() && !become_first_inside(proc))
        return failed(Failure::Step::Become, errno);
    if (joins(NamespaceType::Pid))
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // a change of IDs would have cleared it
    return {};
}

} // namespace nestbox
