// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The limit for a launch as mapped root: the kernel's calls and nothing else. launchlimit PROGRAM [ARGUMENT]...
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int put(const char* path, const char* text)
{
    const int fd = open(path, O_WRONLY | O_CLOEXEC);
    const size_t length = strlen(text);
    const int failed = fd < 0 || write(fd, text, length) != (ssize_t)length;
    close(fd);
    return failed;
}

int main(int argc, char** argv)
{
    char uid_map[32];
    char gid_map[32];
    if (argc < 2)
        return 125;
    snprintf(uid_map, sizeof uid_map, "0 %u 1\n", geteuid());
    snprintf(gid_map, sizeof gid_map, "0 %u 1\n", getegid());
    if (unshare(CLONE_NEWUSER) != 0 || put("/proc/self/uid_map", uid_map) || put("/proc/self/setgroups", "deny")
        || put("/proc/self/gid_map", gid_map))
        return 125;
    execv(argv[1], argv + 1);
    return 127;
}
