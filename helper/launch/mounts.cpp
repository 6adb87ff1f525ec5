// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/mounts.h"

#include "engine/profile/visibletree.h"
#include "helper/launch/mountcalls.h"
#include "helper/launch/processfiles.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <memory>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

bool is_for_everybody(const std::string& path)
{
    return path == "/tmp" || path == "/var/tmp" || path == "/dev/shm";
}

/// As far as its mount goes.
bool is_writable(const char* path)
{
    struct statvfs mount {};
    return statvfs(path, &mount) == 0 && (mount.f_flag & ST_RDONLY) == 0;
}

std::string current_directory()
{
    const std::unique_ptr<char, decltype(&std::free)> path { getcwd(nullptr, 0), &std::free };
    return path && *path == '/' ? path.get() : "";
}

/// Where /bin and its like are links into /usr, programs find nothing in a root that has /usr alone.
std::vector<std::pair<std::string, std::string>> links_into_usr()
{
    std::vector<std::pair<std::string, std::string>> links;
    for (const char* path : { "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32" }) {
        std::array<char, 64> target {};
        const ssize_t length = readlink(path, target.data(), target.size());
        const std::string_view text { target.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0)) };
        if (text.starts_with("usr/") || text.starts_with("/usr/"))
            links.emplace_back(path, text);
    }
    return links;
}

} // namespace

Result Mounts::prepare()
{
    if (mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return failed(FailureCode::TreeNotPrivate, errno);
    m_directory = current_directory();
    for (const ProfileMount& mount : m_plan.isolation.mounts) {
        auto source = source_of(mount);
        if (!source)
            return std::unexpected { source.error() };
        m_sources.push_back(std::move(*source));
    }
    if (!is_private())
        return {};
    m_usr_links = links_into_usr();
    return m_devices.prepare();
}

/// The host's own tree has its devices and set-user-ID programs anyway; in a private root only what is bound from /dev
/// is meant to be a device.
std::uint64_t Mounts::attributes_of(const BindMount& mount) const
{
    std::uint64_t attributes = mount.read_only ? MOUNT_ATTR_RDONLY : 0;
    if (is_private() && m_plan.program.no_new_privileges)
        attributes |= MOUNT_ATTR_NOSUID;
    if (is_private() && mount.source != "/dev" && !mount.source.starts_with("/dev/"))
        attributes |= MOUNT_ATTR_NODEV;
    return attributes;
}

std::expected<Descriptor, Failure> Mounts::source_of(const ProfileMount& mount) const
{
    const auto* bind = std::get_if<BindMount>(&mount);
    if (bind == nullptr)
        return Descriptor {};
    Descriptor tree = copy_tree(AT_FDCWD, bind->source.c_str());
    if (!tree.valid())
        return failed(FailureCode::MountSourceNotThere, errno, bind->source);
    if (!add_attributes(tree, attributes_of(*bind)))
        return failed(bind->read_only ? FailureCode::ReadOnlyRefused : FailureCode::MountRefused, errno, bind->source);
    return tree;
}

Result Mounts::make()
{
    const mode_t mask = umask(0);
    Result done = make_tree();
    umask(mask);
    if (done && m_root.replaced())
        done = enter_root();
    if (done && m_plan.levels.size() > 1 && !is_writable("/proc/self/uid_map"))
        done = failed(FailureCode::ProcHidden, 0);
    if (done)
        return_to_directory();
    m_root = {};
    m_devices = {};
    m_sources.clear();
    return done;
}

Result Mounts::make_tree()
{
    if (!m_root.open(is_private() ? Links::Refuse : Links::Follow))
        return failed(FailureCode::RootNotEntered, errno);
    Result done = make_root();
    if (done && m_plan.has(NamespaceKind::Pid))
        done = mount_proc();
    if (done && is_private())
        done = furnish();
    if (done)
        done = mount_all();
    if (done && is_private())
        done = make_usr_links();
    return done;
}

/// Once at most: a root on a root would keep the old one above it (enter_root). The last hides the others.
Result Mounts::make_root()
{
    for (std::size_t i = m_sources.size(); i-- > 0;)
        if (is_root(i))
            return mount_one(i);
    if (!is_private())
        return {};
    Descriptor memory = new_filesystem("tmpfs", { { "mode", "0755" } }, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV);
    if (!memory.valid() || !m_root.replace(std::move(memory), true))
        return failed(FailureCode::RootNotMade, errno, "the file system in memory");
    return {};
}

Result Mounts::furnish()
{
    if (Result done = m_devices.make(m_root); !done)
        return done;
    return make_temporary();
}

Result Mounts::make_temporary()
{
    const Descriptor folder = m_root.folder("/tmp", 01777);
    if (folder.valid() && m_root.is_in_memory(folder))
        return {};
    const Descriptor memory = memory_for({ "/tmp" });
    if (!folder.valid() || !memory.valid() || !attach(memory, folder))
        return failed(FailureCode::RootNotMade, errno, "/tmp");
    return {};
}

Result Mounts::make_usr_links()
{
    const Descriptor usr = open_within(m_root.descriptor(), "/usr", Links::Refuse);
    for (const auto& [path, target] : m_usr_links)
        if (usr.valid() && !m_root.link(path, target.c_str()))
            return failed(FailureCode::RootNotMade, errno, path);
    return {};
}

Result Mounts::mount_proc()
{
    const Descriptor processes = new_filesystem("proc", {}, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOEXEC);
    if (!processes.valid() || !m_root.mount(processes, "/proc") || !protect_process_files(processes))
        return failed(FailureCode::ProcNotMounted, errno);
    return {};
}

bool Mounts::is_root(std::size_t index) const
{
    return target_of(m_plan.isolation.mounts[index]) == "/";
}

/// But what goes onto the root itself: it went there first, for it hides everything else.
Result Mounts::mount_all()
{
    for (std::size_t i = 0; i < m_sources.size(); ++i)
        if (!is_root(i))
            if (Result done = mount_one(i); !done)
                return done;
    return {};
}

Result Mounts::mount_one(std::size_t index)
{
    const ProfileMount& mount = m_plan.isolation.mounts[index];
    const std::string& target = target_of(mount);
    const auto* const memory = std::get_if<TmpfsMount>(&mount);
    Descriptor tree = memory != nullptr ? memory_for(*memory) : std::move(m_sources[index]);
    if (!tree.valid())
        return failed(FailureCode::MountRefused, errno, target);
    if (is_root(index) ? m_root.replace(std::move(tree), memory != nullptr)
                       : m_root.mount(tree, target, memory != nullptr))
        return {};
    const bool no_place = errno == ENOENT || errno == ENOTDIR || errno == EROFS || errno == ELOOP || errno == EACCES;
    return failed(no_place ? FailureCode::MountTargetNotThere : FailureCode::MountRefused, errno, target);
}

/// Everybody's where it is so by custom, else the program's own.
Descriptor Mounts::memory_for(const TmpfsMount& mount) const
{
    const char* const mode = is_for_everybody(mount.target) ? "1777" : "0755";
    return new_filesystem("tmpfs", { { "mode", mode } }, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV);
}

/// The old root comes to lie on the new one, and is taken away with all that is mounted in it.
Result Mounts::enter_root() const
{
    if (fchdir(m_root.descriptor().get()) != 0 || syscall(SYS_pivot_root, ".", ".") != 0
        || umount2(".", MNT_DETACH) != 0 || chdir("/") != 0)
        return failed(FailureCode::RootNotEntered, errno);
    return {};
}

/// By name: the descriptor of a working directory would lead around what has been mounted above it.
void Mounts::return_to_directory() const
{
    const char* const home = std::getenv("HOME");
    if ((m_directory.empty() || chdir(m_directory.c_str()) != 0) && (home == nullptr || chdir(home) != 0))
        (void)!chdir("/");
}

} // namespace nestbox::launch
