// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define _GNU_SOURCE
#include "tests/bench/scan/minimalscan.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/nsfs.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

static const char* const types[] = { "cgroup", "ipc", "mnt", "net", "pid", "time", "user", "uts" };

enum
{
    type_count = 8,
    user = 6,
    table_size = 1 << 14
};

static const unsigned long get_id = _IOR(0xb7, 13, uint64_t);

static uint64_t seen[table_size];

static int is_new(uint64_t inode)
{
    unsigned at = (unsigned)(inode * 2654435761U) % table_size;
    while (seen[at] != 0 && seen[at] != inode)
        at = (at + 1) % table_size;
    const int first = seen[at] == 0;
    seen[at] = inode;
    return first;
}

static uint64_t read_link(int directory, const char* path)
{
    char text[64];
    const ssize_t length = readlinkat(directory, path, text, sizeof text - 1);
    if (length < 0)
        return 0;
    text[length] = '\0';
    const char* const open = strchr(text, '[');
    return open ? strtoull(open + 1, NULL, 10) : 0;
}

static void read_file(int directory, const char* path)
{
    char text[4096];
    const int file = openat(directory, path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    while (read(file, text, sizeof text) > (ssize_t)(sizeof text / 2)) { }
    close(file);
}

static void ask(int file, unsigned long request)
{
    struct stat status;
    const int related = ioctl(file, request);
    if (related < 0)
        return;
    fstat(related, &status);
    close(related);
}

static void describe(int process, int type)
{
    char path[32];
    uint64_t id;
    struct stat status;
    uid_t owner;
    snprintf(path, sizeof path, "ns/%s", types[type]);
    const int file = openat(process, path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    fstat(file, &status);
    ioctl(file, get_id, &id);
    ask(file, type == user ? NS_GET_PARENT : NS_GET_USERNS);
    if (type == user) {
        ioctl(file, NS_GET_OWNER_UID, &owner);
        read_file(process, "uid_map");
        read_file(process, "gid_map");
        read_link(process, "ns/user"); /* it may have left meanwhile: the maps would be another one's */
    }
    close(file);
}

static void scan_process(int proc, const char* pid)
{
    char path[32];
    const int process = openat(proc, pid, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (process < 0)
        return;
    for (int type = 0; type < type_count; ++type) {
        snprintf(path, sizeof path, "ns/%s", types[type]);
        const uint64_t inode = read_link(process, path);
        if (inode != 0 && is_new(inode))
            describe(process, type);
    }
    read_file(process, "status");
    close(process);
}

int minimal_scan(void)
{
    int count = 0;
    DIR* const directory = opendir("/proc");
    memset(seen, 0, sizeof seen);
    for (const struct dirent* entry; (entry = readdir(directory)) != NULL;)
        if (entry->d_name[0] >= '1' && entry->d_name[0] <= '9') {
            scan_process(dirfd(directory), entry->d_name);
            ++count;
        }
    closedir(directory);
    return count;
}

int bare_readlinks(void)
{
    int count = 0;
    char path[300];
    DIR* const directory = opendir("/proc");
    for (const struct dirent* entry; (entry = readdir(directory)) != NULL;)
        if (entry->d_name[0] >= '1' && entry->d_name[0] <= '9') {
            snprintf(path, sizeof path, "%s/ns/user", entry->d_name);
            (void)read_link(dirfd(directory), path);
            ++count;
        }
    closedir(directory);
    return count;
}
