// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/heldsearch.h"

#include "engine/host/mountinfo.h"
#include "engine/host/namespaceexplorer.h"
#include "engine/host/nsfs.h"
#include "engine/host/procfs.h"

#include <charconv>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <tuple>

namespace nestbox {
namespace {

struct CloseDirectory
{
    void operator()(DIR* directory) const { ::closedir(directory); }
};

/// Calls `visit(name, number)` for every entry of a directory that is a number.
template <typename Visit> void for_each_number(int at, const char* path, const Visit& visit)
{
    const int fd = ::openat(at, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::unique_ptr<DIR, CloseDirectory> directory { fd < 0 ? nullptr : ::fdopendir(fd) };
    while (const dirent* const entry = directory ? ::readdir(directory.get()) : nullptr) {
        std::uint32_t number = 0;
        const char* const end = entry->d_name + std::strlen(entry->d_name);
        if (std::from_chars(entry->d_name, end, number).ptr == end)
            visit(entry->d_name, number);
    }
}

/// `path` below `root` as a process with that root would see it, without following a symbolic link to anywhere else.
FileDescriptor open_path_below(int root, const std::string& path)
{
    open_how how {};
    how.flags = O_PATH | O_CLOEXEC;
    how.resolve = RESOLVE_IN_ROOT | RESOLVE_NO_SYMLINKS;
    return FileDescriptor { static_cast<int>(::syscall(SYS_openat2, root, path.c_str(), &how, sizeof how)) };
}

class Search
{
public:
    Search(int proc, const HeldSearch& search)
        : m_proc(proc)
        , m_search(search)
        , m_explorer(proc, search.reader, search.known)
    {
    }

    void look_into(const HeldSearch::Target& target)
    {
        const FileDescriptor process = open_process(m_proc, target.pid);
        if (!process)
            return;
        look_at_threads(process.get(), target.pid);
        look_at_descriptors(process.get(), target.pid);
        look_at_mounts_once(process.get(), target);
    }

    void ask_the_kernel()
    {
        const auto ids = list_user_namespaces();
        if (!ids)
            return;
        for (const std::uint64_t id : *ids)
            m_explorer.visit_user(open_by_id(id), Holder { .kind = Holder::Kind::Unknown, .path = {} });
    }

    [[nodiscard]] HeldNamespaces take() { return m_explorer.take(); }

private:
    using Root = std::tuple<std::uint64_t, dev_t, ino_t>; ///< mount namespace, device, inode

    /// Threads may be in namespaces of their own, except user namespaces (setns(2), unshare(2)).
    void look_at_threads(int process, std::uint32_t pid)
    {
        struct stat status;
        constexpr nlink_t links_of_one_thread = 3;
        if (::fstatat(process, "task", &status, 0) != 0 || status.st_nlink <= links_of_one_thread)
            return;
        for_each_number(process, "task", [&](const char* name, std::uint32_t tid) {
            if (tid == pid)
                return;
            const std::string directory = "task/" + std::string { name };
            const FileDescriptor thread { ::openat(process, directory.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC) };
            look_at_thread(thread.get(), { .kind = Holder::Kind::Thread, .pid = pid, .number = tid, .path = {} });
        });
    }

    void look_at_thread(int thread, const Holder& holder)
    {
        for (const NamespaceType type : all_namespace_types) {
            const std::string path = "ns/" + std::string { type_name(type) };
            const NamespaceLink link = read_namespace_link(thread, path.c_str());
            if (link.inode != 0 && !m_search.known.contains(link.inode))
                visit(open_namespace(thread, type), holder);
        }
    }

    void look_at_descriptors(int process, std::uint32_t pid)
    {
        const FileDescriptor directory { ::openat(process, "fd", O_PATH | O_DIRECTORY | O_CLOEXEC) };
        for_each_number(process, "fd", [&](const char* name, std::uint32_t number) {
            const NamespaceLink link = read_namespace_link(directory.get(), name);
            if (link.inode == 0 || m_search.known.contains(link.inode))
                return;
            const FileDescriptor path { ::openat(directory.get(), name, O_PATH | O_CLOEXEC) };
            visit(reopen_namespace(m_proc, path),
                { .kind = Holder::Kind::Descriptor, .pid = pid, .number = number, .path = {} });
        });
    }

    /// A process sees the mounts below its root (chroot(2)), so each root of a mount namespace is looked at.
    void look_at_mounts_once(int process, const HeldSearch::Target& target)
    {
        const FileDescriptor root { ::openat(process, "root", O_PATH | O_DIRECTORY | O_CLOEXEC) };
        struct stat status;
        if (target.mount_namespace == 0 || !root || ::fstat(root.get(), &status) != 0)
            return;
        const Root place { target.mount_namespace, status.st_dev, status.st_ino };
        if (!m_roots.contains(place) && look_at_mounts(process, target.pid, root.get()))
            m_roots.insert(place);
    }

    bool look_at_mounts(int process, std::uint32_t pid, int root)
    {
        std::string text;
        if (!read_long_proc_file(process, "mountinfo", text))
            return false;
        for (const Mount& mount : parse_mountinfo(text)) {
            const std::uint64_t inode = mount.type == "nsfs" ? inode_of_link(mount.root.data(), mount.root.size()) : 0;
            if (inode != 0 && !m_search.known.contains(inode))
                look_at_mount(root, mount, inode, { .kind = Holder::Kind::BindMount, .pid = pid, .path = mount.point });
        }
        return true;
    }

    void look_at_mount(int root, const Mount& mount, std::uint64_t inode, const Holder& holder)
    {
        NamespaceFile file = reopen_namespace(m_proc, open_path_below(root, mount.point));
        if (file.inode == inode) {
            visit(std::move(file), holder);
            return;
        }
        const std::string_view name = std::string_view { mount.root }.substr(0, mount.root.find(':'));
        if (const std::optional<NamespaceType> type = type_of_name(name))
            m_explorer.note_unopened(inode, *type, holder);
    }

    void visit(NamespaceFile file, const Holder& holder)
    {
        const std::optional<NamespaceType> type = file ? namespace_type(file.fd.get()) : std::nullopt;
        if (type == NamespaceType::User)
            m_explorer.visit_user(std::move(file), holder);
        else if (type)
            m_explorer.visit_governed(file, *type, holder);
    }

    int m_proc;
    const HeldSearch& m_search;
    NamespaceExplorer m_explorer;
    std::set<Root> m_roots; ///< those that have been looked at
};

} // namespace

std::optional<HeldNamespaces> find_held_namespaces(const HeldSearch& search, const std::stop_token& stop)
{
    const FileDescriptor proc = open_proc();
    Search deep { proc.get(), search };
    deep.ask_the_kernel();
    for (const HeldSearch::Target& target : search.processes) {
        if (stop.stop_requested())
            return std::nullopt;
        deep.look_into(target);
    }
    return deep.take();
}

} // namespace nestbox
