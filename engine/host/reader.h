// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"

#include <cstdint>

namespace nestbox {

/// From where this process looks at the machine.
struct Reader
{
    std::uint64_t user_namespace = 0; ///< inode of its own; 0 = the kernel has none
    Id overflow_uid = 65534; ///< /proc/sys/kernel/overflowuid
    Id overflow_gid = 65534;
    bool maps_every_uid = true; ///< nobody is without a number in its namespace: the overflow ID is always itself
    bool proc_hides = false; ///< /proc is mounted with hidepid and this process is not above it

    /// `proc` is an open /proc.
    [[nodiscard]] static Reader of_this_process(int proc);
};

} // namespace nestbox
