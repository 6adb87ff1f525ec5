// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/standarddescriptors.h"

#include <algorithm>
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

/// All but 0, 1, 2 and `kept` (2 = none).
bool close_others(unsigned kept)
{
    constexpr unsigned first = STDERR_FILENO + 1;
    return (kept <= first || close_range(first, kept - 1, 0) == 0)
        && close_range(std::max(first, kept + 1), ~0U, 0) == 0;
}

std::unexpected<Failure> not_open(int status_fd)
{
    return std::unexpected { Failure { FailureCode::Usage, errno, {}, {}, {},
        UsageError { UsageError::Code::WrongValue, "--status-fd", std::to_string(status_fd), "an open descriptor" } } };
}

} // namespace

Result keep_standard_descriptors(int status_fd)
{
    if (status_fd >= 0 && fcntl(status_fd, F_SETFD, FD_CLOEXEC) != 0)
        return not_open(status_fd);
    if (!open_missing_standard_descriptors()
        || !close_others(static_cast<unsigned>(std::max(status_fd, STDERR_FILENO))))
        return failed(FailureCode::DescriptorsNotClosed, errno);
    return {};
}

} // namespace nestbox::launch
