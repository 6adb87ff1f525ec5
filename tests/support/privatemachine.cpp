// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatemachine.h"

#include "childprocess.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace nestbox::test {
namespace {

/// Where the private files are made before they are laid over their targets; hidden again afterwards.
constexpr const char* staging = "/mnt";
constexpr int cannot_set_up = 99;

bool complain(const char* what, const std::string& about = {})
{
    std::fprintf(stderr, "PrivateMachine: %s %s: %s\n", what, about.c_str(), std::strerror(errno));
    return false;
}

bool write_file(const std::string& path, std::string_view text)
{
    const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const bool written = fd >= 0 && write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (fd >= 0)
        close(fd);
    return written;
}

/// The attribute that capabilities(7) describes, version 2, as a little-endian machine keeps it.
bool give_capability(const std::string& path, int capability)
{
    vfs_cap_data data {};
    data.magic_etc = VFS_CAP_REVISION_2 | VFS_CAP_FLAGS_EFFECTIVE;
    data.data[CAP_TO_INDEX(capability)].permitted = CAP_TO_MASK(capability);
    return setxattr(path.c_str(), "security.capability", &data, XATTR_CAPS_SZ_2, 0) == 0;
}

bool take_identity(const PrivateMachine::User& user)
{
    return setgroups(user.groups.size(), user.groups.data()) == 0 && setresgid(user.gid, user.gid, user.gid) == 0
        && setresuid(user.uid, user.uid, user.uid) == 0 && prctl(PR_SET_DUMPABLE, 1) == 0
        && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0; // changing IDs has reset both
}

/// For this process and for what it executes.
bool drop(int capability)
{
    __user_cap_header_struct header { _LINUX_CAPABILITY_VERSION_3, 0 };
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> sets {};
    if (prctl(PR_CAPBSET_DROP, capability) != 0 || syscall(SYS_capget, &header, sets.data()) != 0)
        return false;
    const auto word = static_cast<std::size_t>(CAP_TO_INDEX(capability));
    sets.at(word).effective &= ~CAP_TO_MASK(capability);
    sets.at(word).permitted &= ~CAP_TO_MASK(capability);
    return syscall(SYS_capset, &header, sets.data()) == 0;
}

std::vector<char*> pointers(std::vector<std::string>& words)
{
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

int execute(const PrivateMachine::User& user, std::vector<std::string> arguments, std::vector<std::string> environment)
{
    for (const std::string& variable : { "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin" + std::string {},
             "HOME=" + user.home, "USER=" + user.name })
        environment.insert(environment.begin(), variable);
    execvpe(arguments.front().c_str(), pointers(arguments).data(), pointers(environment).data());
    complain("cannot execute", arguments.front());
    return errno == ENOENT ? 127 : 126;
}

/// One byte each way: the child has its namespace, the maps are written.
class Handshake
{
public:
    Handshake() { m_made = pipe2(m_up.data(), O_CLOEXEC) == 0 && pipe2(m_down.data(), O_CLOEXEC) == 0; }

    [[nodiscard]] bool made() const { return m_made; }
    /// The child's half.
    [[nodiscard]] bool announce_and_wait()
    {
        close(m_down[1]);
        char byte = 0;
        return write(m_up[1], "x", 1) == 1 && read(m_down[0], &byte, 1) == 1;
    }
    /// The parent's halves.
    [[nodiscard]] bool wait()
    {
        close(m_up[1]);
        char byte = 0;
        return read(m_up[0], &byte, 1) == 1;
    }
    void release() { (void)!write(m_down[1], "x", 1); }
    void cancel() { close(m_down[1]); }

private:
    std::array<int, 2> m_up {};
    std::array<int, 2> m_down {};
    bool m_made = false;
};

bool write_maps(pid_t child, const PrivateMachine::Container& container)
{
    const std::string directory = "/proc/" + std::to_string(child);
    return write_file(directory + "/uid_map", container.uid_map)
        && write_file(directory + "/gid_map", container.gid_map);
}

/// Runs `body` in a new user namespace; root of the parent writes its maps.
int run_in_container(const PrivateMachine::Container& container, const std::function<int()>& body)
{
    Handshake handshake;
    const pid_t child = handshake.made() ? fork() : -1;
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        _exit(unshare(CLONE_NEWUSER) == 0 && handshake.announce_and_wait() ? body() : cannot_set_up);
    }
    if (child > 0 && handshake.wait() && write_maps(child, container)) {
        handshake.release();
    } else {
        complain("no container");
        handshake.cancel();
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

PrivateMachine::PrivateMachine()
{
    set_file("/etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
    set_file("/etc/group", "root:x:0:\n");
    set_file("/etc/subuid", "");
    set_file("/etc/subgid", "");
    set_file("/etc/nsswitch.conf", "passwd: files\ngroup: files\n");
    m_gids = { 0 };
}

bool PrivateMachine::available()
{
    if (geteuid() != 0)
        return false;
    const auto try_mount = [] {
        return unshare(CLONE_NEWNS) == 0 && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 ? 0 : 1;
    };
    return run_in_child(try_mount).exit_status == 0;
}

PrivateMachine::File& PrivateMachine::file(std::string_view path)
{
    const auto found = std::ranges::find(m_files, path, &File::path);
    return found != m_files.end() ? *found : m_files.emplace_back(File { std::string { path }, {} });
}

bool PrivateMachine::make(const File& file, const std::string& path)
{
    return write_file(path, file.text) && chmod(path.c_str(), file.mode) == 0
        && (file.capability < 0 || give_capability(path, file.capability));
}

void PrivateMachine::set_file(std::string_view path, std::string_view text, mode_t mode)
{
    file(path).text = text;
    file(path).mode = mode;
}

void PrivateMachine::set_file_capability(std::string_view path, int capability)
{
    file(path).capability = capability;
}

void PrivateMachine::add_group(std::string_view name, gid_t gid)
{
    file("/etc/group").text += std::string { name } + ":x:" + std::to_string(gid) + ":\n";
    m_gids.push_back(gid);
}

void PrivateMachine::add_user(const User& user)
{
    if (std::ranges::find(m_gids, user.gid) == m_gids.end())
        add_group(user.name, user.gid);
    file("/etc/passwd").text += user.name + ":x:" + std::to_string(user.uid) + ":" + std::to_string(user.gid)
        + "::" + user.home + ":" + user.shell + "\n";
}

void PrivateMachine::delegate(std::string_view user, std::string_view first, std::string_view count)
{
    const std::string line = std::string { user } + ":" + std::string { first } + ":" + std::string { count } + "\n";
    file("/etc/subuid").text += line;
    file("/etc/subgid").text += line;
}

void PrivateMachine::enter_container(Container container)
{
    m_container = std::move(container);
}

void PrivateMachine::drop_capability(int capability)
{
    m_dropped.push_back(capability);
}

bool PrivateMachine::enter() const
{
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || mount("nestbox-test", staging, "tmpfs", 0, "mode=0755") != 0)
        return complain("no mount namespace");
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        const std::string source = std::string { staging } + "/" + std::to_string(i);
        if (!make(m_files[i], source) || mount(source.c_str(), m_files[i].path.c_str(), nullptr, MS_BIND, nullptr) != 0)
            return complain("cannot lay a file over", m_files[i].path);
    }
    return umount2(staging, MNT_DETACH) == 0 || complain("cannot hide", staging);
}

int PrivateMachine::run_as(const User& user, const std::function<int()>& body) const
{
    if (!enter())
        return cannot_set_up;
    const auto inside = [&] {
        if (std::ranges::all_of(m_dropped, drop) && take_identity(user))
            return body();
        complain("cannot become", user.name);
        return cannot_set_up;
    };
    return m_container.uid_map.empty() ? inside() : run_in_container(m_container, inside);
}

ProcessResult PrivateMachine::run(
    const User& user, const std::vector<std::string>& arguments, const std::vector<std::string>& environment) const
{
    return run_in_child([&] { return run_as(user, [&] { return execute(user, arguments, environment); }); });
}

ProcessResult PrivateMachine::call(const User& user, const std::function<int()>& body) const
{
    return run_in_child([&] { return run_as(user, body); });
}

} // namespace nestbox::test
