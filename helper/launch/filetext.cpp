// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/filetext.h"

#include "helper/launch/descriptor.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace nestbox::launch {

int write_once(int directory, const char* path, std::string_view text)
{
    const Descriptor file { openat(directory, path, O_WRONLY | O_CLOEXEC) };
    if (!file.valid())
        return errno;
    const ssize_t written = write(file.get(), text.data(), text.size());
    if (written < 0)
        return errno;
    return static_cast<std::size_t>(written) == text.size() ? 0 : EIO;
}

} // namespace nestbox::launch
