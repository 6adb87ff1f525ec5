// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/mapper/namespacecheck.h"

#include <array>
#include <linux/nsfs.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace nestbox {

namespace {

constexpr auto own_namespace = "/proc/self/ns/user";

/// Asks the kernel for the file's name, which nsfs makes up itself and no path can look like. Any question to the file
/// would be answered by its file system, and a caller's own (FUSE) might never answer.
bool is_user_namespace(int fd)
{
    std::array<char, 64> name {};
    return readlink(("/proc/self/fd/" + std::to_string(fd)).c_str(), name.data(), name.size()) > 0
        && std::string_view(name.data(), name.size()).starts_with("user:[");
}

} // namespace

bool is_namespace(int fd, const QString& path)
{
    struct stat held {};
    struct stat named {};
    return fstat(fd, &held) == 0 && stat(qPrintable(path), &named) == 0 && held.st_dev == named.st_dev
        && held.st_ino == named.st_ino;
}

Refusal check_namespace(int fd, Id owner)
{
    if (!is_user_namespace(fd))
        return Refusal::NotANamespace;
    const int parent = ioctl(fd, NS_GET_PARENT); // fails above and beside the mapper's namespace
    const bool below_ours = parent >= 0 && is_namespace(parent, own_namespace);
    close(parent);
    if (!below_ours || is_namespace(fd, own_namespace))
        return Refusal::WrongParent;
    uid_t found = invalid_id;
    return ioctl(fd, NS_GET_OWNER_UID, &found) == 0 && found == owner ? Refusal::None : Refusal::NotOwner;
}

} // namespace nestbox
