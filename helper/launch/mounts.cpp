// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/mounts.h"

#include <cerrno>

#include <sys/mount.h>

namespace nestbox::launch {

bool Mounts::needed() const
{
    return false;
}

Result Mounts::prepare()
{
    if (mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return failed(FailureCode::TreeNotPrivate, errno);
    return {};
}

Result Mounts::make()
{
    return {};
}

} // namespace nestbox::launch
