// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/usernamespace.h"

#include "helper/launch/obstacle.h"

#include <cerrno>

#include <sched.h>

namespace nestbox::launch {

namespace {

FailureCode meaning_of(int error)
{
    switch (error) {
    case ENOSPC:
    case EUSERS: // before Linux 4.9
        return FailureCode::NamespaceLimit;
    case EINVAL:
    case ENOSYS:
        return FailureCode::NamespaceUnsupported;
    default:
        return FailureCode::NamespaceRefused;
    }
}

} // namespace

Result enter_new_user_namespace()
{
    if (unshare(CLONE_NEWUSER) == 0)
        return {};
    const int error = errno;
    auto failure = failed(meaning_of(error), error);
    failure.error().cause = find_obstacle(error);
    return failure;
}

} // namespace nestbox::launch
