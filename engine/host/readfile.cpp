// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/readfile.h"

#include "engine/host/filedescriptor.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace nestbox {
namespace {

/// One read(2) more; false at the end. `most` = the length that the text may reach. Short at first: nearly every file
/// asked for has a line or two, and memory is not touched in vain.
std::expected<bool, int> read_some(int fd, std::string& text, std::size_t most)
{
    const std::size_t before = text.size();
    ssize_t length = 0;
    text.resize_and_overwrite(
        std::min(std::max<std::size_t>(512, before * 4), most), [&](char* data, std::size_t size) {
            do
                length = read(fd, data + before, size - before);
            while (length < 0 && errno == EINTR);
            return before + static_cast<std::size_t>(std::max<ssize_t>(length, 0));
        });
    if (length < 0)
        return std::unexpected(errno);
    return length > 0;
}

} // namespace

std::expected<std::string, int> read_all(int fd, std::size_t most)
{
    std::string text;
    std::expected<bool, int> more = true;
    while (more && *more && text.size() <= most)
        more = read_some(fd, text, most + 1);
    if (!more)
        return std::unexpected(more.error());
    return text;
}

std::expected<std::string, int> read_file(const char* path, std::size_t most)
{
    const FileDescriptor file { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) };
    if (!file)
        return std::unexpected(errno);
    return read_all(file.get(), most);
}

} // namespace nestbox
