// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/devices.h"

#include "helper/launch/mountcalls.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

constexpr std::uint64_t quiet = MOUNT_ATTR_NOSUID | MOUNT_ATTR_NOEXEC;

Descriptor copy_device(const std::string& path)
{
    Descriptor device = copy_tree(AT_FDCWD, path.c_str());
    if (device.valid() && !add_attributes(device, quiet))
        device.reset();
    return device;
}

/// The name that the terminal on standard input, output or error has on the host.
std::string terminal()
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
        std::array<char, 64> name {};
        if (isatty(fd) != 0 && ttyname_r(fd, name.data(), name.size()) == 0)
            return name.data();
    }
    return {};
}

} // namespace

Result Devices::prepare()
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string path = std::string { "/dev/" } + names.at(i);
        m_devices.at(i) = copy_device(path);
        if (!m_devices.at(i).valid())
            return failed(FailureCode::RootNotMade, errno, path);
    }
    if (const std::string name = terminal(); !name.empty())
        m_console = copy_device(name);
    return {};
}

Result Devices::make(RootFolder& root) const
{
    const Descriptor memory = new_filesystem("tmpfs", { { "mode", "0755" } }, quiet | MOUNT_ATTR_NODEV);
    if (!memory.valid() || !root.mount(memory, "/dev", true))
        return failed(FailureCode::RootNotMade, errno, "/dev");
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string path = std::string { "/dev/" } + names.at(i);
        if (!root.mount(m_devices.at(i), path))
            return failed(FailureCode::RootNotMade, errno, path);
    }
    if (m_console.valid() && !root.mount(m_console, "/dev/console"))
        return failed(FailureCode::RootNotMade, errno, "/dev/console");
    if (!make_links(root))
        return failed(FailureCode::RootNotMade, errno, "/dev/fd");
    return make_terminals(root);
}

Result Devices::make_terminals(RootFolder& root)
{
    const Descriptor terminals = new_filesystem("devpts", { { "ptmxmode", "0666" }, { "mode", "0620" } }, quiet);
    if (!terminals.valid() || !root.mount(terminals, "/dev/pts"))
        return failed(FailureCode::RootNotMade, errno, "/dev/pts");
    if (!root.folder("/dev/shm", 01777).valid())
        return failed(FailureCode::RootNotMade, errno, "/dev/shm");
    return {};
}

bool Devices::make_links(const RootFolder& root)
{
    return root.link("/dev/fd", "/proc/self/fd") && root.link("/dev/stdin", "/proc/self/fd/0")
        && root.link("/dev/stdout", "/proc/self/fd/1") && root.link("/dev/stderr", "/proc/self/fd/2")
        && root.link("/dev/ptmx", "pts/ptmx");
}

} // namespace nestbox::launch
