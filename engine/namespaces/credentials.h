// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"
#include "engine/namespaces/capabilityset.h"

#include <vector>

namespace nestbox {

/// A process's credentials as /proc/PID/status shows them (credentials(7)): IDs in the numbers of the namespace that
/// reads, an ID without a number there as the overflow ID; capabilities as they count in the process's own namespace.
struct Credentials
{
    /// Real, effective, saved and file system ID.
    struct Ids
    {
        Id real = 0;
        Id effective = 0;
        Id saved = 0;
        Id filesystem = 0;

        friend bool operator==(const Ids&, const Ids&) = default;
    };

    Ids uid;
    Ids gid;
    std::vector<Id> groups; ///< supplementary
    CapabilitySet effective;
    CapabilitySet permitted;
    CapabilitySet inheritable;
    CapabilitySet bounding;
    CapabilitySet ambient;
    bool no_new_privileges = false;
    std::vector<std::uint32_t> pids; ///< its number in each pid namespace, the reader's first, its own last (NSpid)

    friend bool operator==(const Credentials&, const Credentials&) = default;
};

} // namespace nestbox
