// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/governednamespace.h"
#include "engine/namespaces/hiddenprocess.h"
#include "engine/namespaces/process.h"
#include "engine/namespaces/usernamespace.h"

#include <cstdint>
#include <vector>

namespace nestbox {

/// What one look at the machine brought, as the reader saw it. A plain value: host/ fills it, tests write it down.
struct NamespaceFacts
{
    std::uint64_t reader = 0; ///< inode of the user namespace from which it was seen
    Id overflow_uid = 65534; ///< what an unmapped ID looks like (/proc/sys/kernel/overflowuid)
    Id overflow_gid = 65534;
    std::vector<UserNamespace> user_namespaces; ///< by inode, ascending
    std::vector<GovernedNamespace> governed; ///< by inode, ascending
    std::vector<Process> processes; ///< by pid, ascending
    std::vector<HiddenProcess> hidden; ///< by pid, ascending
    bool proc_hides = false; ///< /proc is mounted with hidepid: there may be processes that cannot even be counted

    friend bool operator==(const NamespaceFacts&, const NamespaceFacts&) = default;
};

} // namespace nestbox
