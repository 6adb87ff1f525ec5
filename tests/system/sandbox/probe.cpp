// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// sandboxprobe ATTEMPT [ARGUMENT]: tries one way out of the sandbox that it runs in and prints what the kernel said to
// each of its steps. Linked statically, so that it runs in any root.
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <linux/mount.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

void say(const char* what, long answer)
{
    std::printf("%s: %s\n", what, answer >= 0 ? "done" : strerrorname_np(errno));
}

void remount(const char* path)
{
    mount_attr change {};
    change.attr_clr = MOUNT_ATTR_RDONLY;
    say("remount", mount(nullptr, path, nullptr, MS_REMOUNT | MS_BIND, nullptr));
    say("mount_setattr", mount_setattr(AT_FDCWD, path, 0, &change, sizeof change));
    say("umount", umount2(path, MNT_DETACH));
    say("file", open((std::string { path } + "/nestbox-was-here").c_str(), O_WRONLY | O_CREAT, 0600));
}

void make_devices(const char* path)
{
    const std::string folder = path;
    say("null", mknod((folder + "/null").c_str(), S_IFCHR | 0666, makedev(1, 3)));
    say("disk", mknod((folder + "/disk").c_str(), S_IFBLK | 0666, makedev(254, 0)));
}

/// chroot(2) inside, with a descriptor of the root kept.
void leave_root()
{
    struct stat before {};
    struct stat after {};
    stat("/", &before);
    const int root = open("/", O_RDONLY | O_DIRECTORY);
    say("chroot", mkdir("/tmp/deeper", 0700) == 0 ? chroot("/tmp/deeper") : -1);
    fchdir(root);
    for (int i = 0; i < 64; ++i)
        (void)!chdir("..");
    (void)!chroot(".");
    stat("/", &after);
    std::printf("root: %s\n", before.st_dev == after.st_dev && before.st_ino == after.st_ino ? "same" : "another");
}

void look_at_first()
{
    for (const char* path : { "/proc/1/root", "/proc/1/cwd", "/proc/1/exe", "/proc/1/fd/0", "/proc/1/environ" })
        say(path, open(path, O_RDONLY));
    say("chdir", chdir("/proc/1/root"));
}

void join_others()
{
    for (const char* kind : { "user", "mnt", "pid", "net", "uts", "ipc", "cgroup" })
        say(kind, open((std::string { "/proc/1/ns/" } + kind).c_str(), O_RDONLY));
    const int first = static_cast<int>(syscall(SYS_pidfd_open, 1, 0));
    say("setns", setns(first, CLONE_NEWNS));
}

void steer_machine()
{
    for (const char* path : { "/proc/sysrq-trigger", "/proc/sys/kernel/core_pattern", "/proc/sys/kernel/modprobe",
             "/proc/sys/vm/drop_caches", "/proc/sys/fs/binfmt_misc/register" })
        say(path, open(path, O_WRONLY));
}

void trace(pid_t process)
{
    say("seize", ptrace(PTRACE_SEIZE, process, nullptr, nullptr));
    say("attach", ptrace(PTRACE_ATTACH, process, nullptr, nullptr));
    say("memory", open(("/proc/" + std::to_string(process) + "/mem").c_str(), O_RDWR));
    if (process == 1)
        say("kill", kill(process, SIGKILL)); // the kernel takes it and does nothing: pid_namespaces(7)
}

void type()
{
    char letter = 'x';
    say("TIOCSTI", ioctl(STDIN_FILENO, TIOCSTI, &letter));
}

void list_descriptors()
{
    for (int fd = 0; fd < 1024; ++fd)
        if (fcntl(fd, F_GETFD) >= 0)
            std::printf("%d\n", fd);
}

void fork_until_refused()
{
    int children = 0;
    while (children < 4096) {
        const pid_t child = fork();
        if (child == 0)
            for (;;)
                pause();
        if (child < 0)
            break;
        ++children;
    }
    say("fork", children < 4096 ? -1 : 0);
    std::printf("children: %s\n", children < 100 ? "few" : "many");
}

void print_ids()
{
    std::printf("%u %u\n", getuid(), geteuid());
}

bool attempt(std::string_view name, const char* argument)
{
    if (name == "remount")
        remount(argument);
    else if (name == "devices")
        make_devices(argument);
    else if (name == "root")
        leave_root();
    else if (name == "first")
        look_at_first();
    else if (name == "join")
        join_others();
    else if (name == "steer")
        steer_machine();
    else if (name == "trace")
        trace(std::atoi(argument));
    else if (name == "type")
        type();
    else if (name == "descriptors")
        list_descriptors();
    else if (name == "forks")
        fork_until_refused();
    else if (name == "ids")
        print_ids();
    else
        return false;
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    return argc > 1 && attempt(argv[1], argc > 2 ? argv[2] : "") ? 0 : 99;
}
