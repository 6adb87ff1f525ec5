// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "silentfilesystem.h"

#include <array>
#include <fcntl.h>
#include <linux/fuse.h>
#include <string>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace nestbox::test {

namespace {

constexpr const char* directory = "/run/nestbox/silent";

} // namespace

SilentFileSystem::SilentFileSystem()
    : m_device(open("/dev/fuse", O_RDWR | O_CLOEXEC))
{
    mkdir(directory, 0755);
    const std::string options = "fd=" + std::to_string(m_device) + ",rootmode=40755,user_id=0,group_id=0,allow_other";
    if (m_device < 0 || mount("silent", directory, "fuse", MS_NOSUID | MS_NODEV, options.c_str()) != 0)
        return;
    m_server = std::thread([this] { serve(); });
    m_root = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    m_silent = true;
}

SilentFileSystem::~SilentFileSystem()
{
    umount2(directory, MNT_FORCE | MNT_DETACH); // ends the hanging questions, and the server with ENODEV
    close(m_root);
    if (m_server.joinable())
        m_server.join();
    close(m_device);
}

void SilentFileSystem::answer(unsigned long long unique, const void* data, unsigned size)
{
    fuse_out_header header { static_cast<unsigned>(sizeof header + size), 0, unique };
    const iovec parts[] { { &header, sizeof header }, { const_cast<void*>(data), size } };
    (void)!writev(m_device, parts, 2);
}

void SilentFileSystem::serve()
{
    alignas(fuse_in_header) std::array<char, 1 << 17> request {};
    while (read(m_device, request.data(), request.size()) > 0) {
        const auto& header = *reinterpret_cast<const fuse_in_header*>(request.data());
        if (header.opcode == FUSE_INIT) {
            fuse_init_out out {};
            out.major = FUSE_KERNEL_VERSION;
            out.minor = FUSE_KERNEL_MINOR_VERSION;
            out.max_write = 4096;
            answer(header.unique, &out, sizeof out);
        } else if (header.opcode == FUSE_OPENDIR) {
            const fuse_open_out out {};
            answer(header.unique, &out, sizeof out);
        } else if (header.opcode == FUSE_GETATTR && !m_silent) {
            fuse_attr_out out {};
            out.attr.ino = 1;
            out.attr.mode = S_IFDIR | 0755;
            out.attr.nlink = 2;
            answer(header.unique, &out, sizeof out);
        } else if (header.opcode != FUSE_RELEASEDIR && header.opcode != FUSE_FORGET && header.opcode != FUSE_INTERRUPT)
            ++m_unanswered;
    }
}

} // namespace nestbox::test
