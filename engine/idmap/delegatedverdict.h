// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"
#include "engine/idmap/verdict.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nestbox {

/// What newuidmap or newgidmap would do, in the order of their checks (shadow, src/newuidmap.c, src/newgidmap.c).
struct DelegatedVerdict
{
    enum class Reason : std::uint8_t
    {
        Accepted,
        NoAccount, ///< "Cannot determine your user name"
        DifferentUser, ///< "Target is owned by a different user": root is not exempt
        NumberTooLarge, ///< "subuid overflow detected": a range reaches 2^32
        NotDelegated, ///< "uid range ... not allowed": neither delegated nor the caller's own ID alone
        SetgroupsRefused, ///< "failed to setgroups deny policy": gid_map is written already
        KernelRefuses, ///< "write to uid_map failed", or its open(2): `kernel` says why
    };
    Reason reason = Reason::Accepted;
    std::vector<std::size_t> ranges; ///< 0-based, at fault: the first one stops the tool
    IdInterval ids; ///< outside IDs at fault, of the first such range
    bool setgroups_denied = false; ///< state of the target's setgroups afterwards
    Verdict kernel; ///< of the tool's own write, however far the tool comes

    [[nodiscard]] bool ok() const { return reason == Reason::Accepted; }

    friend bool operator==(const DelegatedVerdict&, const DelegatedVerdict&) = default;
};

} // namespace nestbox
