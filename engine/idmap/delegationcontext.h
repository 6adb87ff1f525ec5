// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"
#include "engine/idmap/idinterval.h"
#include "engine/idmap/writecontext.h"

#include <optional>
#include <vector>

namespace nestbox {

/// Everything that newuidmap or newgidmap look at, and then the kernel. IDs are numbers of the namespace they run in,
/// which must be the target's parent.
struct DelegationContext
{
    WriteContext kernel; ///< `opener` and `writer` are ignored: they are the tool. Kind gid: newgidmap, else newuidmap
    Id caller = 0; ///< real UID
    Id caller_group = 0; ///< real GID
    std::optional<Id> account_group = 0; ///< GID of the caller's account; absent = the caller has no account
    bool any_group = false; ///< GRANT_AUX_GROUP_SUBIDS in login.defs: the caller's GID need not be the account's
    Id target = 0; ///< effective UID of the target process
    Id target_group = 0; ///< effective GID
    std::vector<IdInterval> delegated; ///< to the caller, in any order; they may touch or overlap
};

} // namespace nestbox
