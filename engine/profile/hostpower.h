// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"
#include "engine/profile/assessment.h"

#include <vector>

namespace nestbox {

/// As whom a sandbox's program can act on the host's files and processes, its mounts aside.
struct HostPower
{
    bool caller = false; ///< as the caller: it has that UID, or can take it, or holds a capability over its files
    bool root = false; ///< as the host's UID 0
    std::vector<IdInterval> others; ///< UIDs it has or can take, neither the caller's nor delegated nor 0; ascending

    friend bool operator==(const HostPower&, const HostPower&) = default;
};

/// "Host" is the namespace that Nestbox runs in. An ID that is not mapped stays the caller's own: creating a user
/// namespace changes no kernel ID (user_namespaces(7)).
[[nodiscard]] HostPower host_power(const Profile& profile, const Assessment& assessment, const HostFacts& facts);

} // namespace nestbox
