// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/oracle/mapfile.h"

#include "engine/idmap/maptext.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

namespace nestbox::oracle {

namespace {

std::string outcome(ssize_t written, std::size_t size)
{
    if (written < 0)
        return strerrorname_np(errno);
    return static_cast<std::size_t>(written) == size ? "OK" : "SHORT" + std::to_string(written);
}

std::string write_once(int fd, std::string_view text)
{
    return outcome(write(fd, text.data(), text.size()), text.size());
}

std::string write_two_buffers(int fd, std::string_view text, std::size_t cut)
{
    // writev takes no const
    const iovec buffers[2] { { const_cast<char*>(text.data()), cut },
        { const_cast<char*>(text.data()) + cut, text.size() - cut } };
    return outcome(writev(fd, buffers, 2), text.size());
}

} // namespace

std::string map_path(pid_t pid, IdKind kind)
{
    const char* const name = kind == IdKind::Uid ? "/uid_map" : kind == IdKind::Gid ? "/gid_map" : "/projid_map";
    return "/proc/" + std::to_string(pid) + name;
}

int open_map(pid_t pid, IdKind kind, const Manner& manner)
{
    return open(map_path(pid, kind).c_str(), O_WRONLY | O_CLOEXEC | (manner.append ? O_APPEND : 0));
}

std::string write_map(int fd, std::string_view text, const Manner& manner)
{
    const std::size_t cut = std::min<std::uint64_t>(manner.bytes, text.size());
    switch (manner.mode) {
    case WriteCase::Mode::Positioned:
        return outcome(pwrite(fd, text.data(), text.size(), static_cast<off_t>(manner.bytes)), text.size());
    case WriteCase::Mode::Vector:
        return write_two_buffers(fd, text, cut);
    case WriteCase::Mode::Split: {
        const std::string first = write_once(fd, text.substr(0, cut));
        return first + "," + write_once(fd, text.substr(cut));
    }
    case WriteCase::Mode::Seek:
        lseek(fd, static_cast<off_t>(manner.bytes), SEEK_SET);
        break;
    case WriteCase::Mode::Write:
        break;
    }
    return write_once(fd, text);
}

bool write_file(const std::string& path, std::string_view text)
{
    const int fd = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    const bool written = fd >= 0 && write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (fd >= 0)
        close(fd);
    return written;
}

std::string read_map(pid_t pid, IdKind kind)
{
    std::string text;
    char buffer[4096];
    const int fd = open(map_path(pid, kind).c_str(), O_RDONLY | O_CLOEXEC);
    for (ssize_t size = 0; (size = read(fd, buffer, sizeof buffer)) > 0;)
        text.append(buffer, static_cast<std::size_t>(size));
    if (fd >= 0)
        close(fd);
    return text.empty() ? text : parse_map_text(text).map.to_kernel_text();
}

} // namespace nestbox::oracle
