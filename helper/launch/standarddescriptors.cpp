// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/standarddescriptors.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

bool open_missing_standard_descriptors()
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", O_RDWR) != fd)
            return false;
    return true;
}

bool close_others(unsigned status_fd)
{
    constexpr unsigned first = STDERR_FILENO + 1;
    if (status_fd < first)
        return close_range(first, ~0U, 0) == 0;
    if (fcntl(static_cast<int>(status_fd), F_SETFD, FD_CLOEXEC) != 0)
        return false;
    return (status_fd == first || close_range(first, status_fd - 1, 0) == 0) && close_range(status_fd + 1, ~0U, 0) == 0;
}

} // namespace

Result keep_standard_descriptors(int status_fd)
{
    if (!open_missing_standard_descriptors() || !close_others(status_fd < 0 ? 0U : static_cast<unsigned>(status_fd)))
        return failed(FailureCode::DescriptorsNotClosed, errno);
    return {};
}

} // namespace nestbox::launch
