// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace nestbox {

/// Why a file could not be saved. Until Rename has succeeded the old file is as it was; SyncFolder means that the new
/// one is in place, but might not survive a power failure.
struct SaveFailure
{
    enum class Step : std::uint8_t
    {
        FollowLink,
        Inspect, ///< EINVAL: there is something other than a regular file
        Create,
        KeepMode,
        Write,
        Sync,
        Rename,
        SyncFolder
    };
    Step step = Step::Create;
    int error = 0; ///< errno
};

} // namespace nestbox
