// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace nestbox::launch {

/// What keeps this process from creating user namespaces.
enum class Obstacle : std::uint8_t
{
    Depth, ///< the kernel's 33 levels, or the count of a namespace above
    Disabled, ///< user.max_user_namespaces is 0
    UnmappedIds, ///< the caller's own IDs have no number in this namespace
    UnprivilegedDenied, ///< kernel.unprivileged_userns_clone is 0
    AppArmor, ///< kernel.apparmor_restrict_unprivileged_userns is 1
    SystemCallFilter, ///< a seccomp filter is on this process, as in most containers
    ChrootOrPolicy, ///< chroot(2), SELinux or the like
    NotBuiltIn, ///< CONFIG_USER_NS
};

/// Asks the machine, after unshare(2) has failed with `error`.
[[nodiscard]] Obstacle find_obstacle(int error);

/// For the status stream: "unmapped-ids".
[[nodiscard]] std::string_view name(Obstacle obstacle);

} // namespace nestbox::launch
