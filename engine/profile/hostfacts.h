// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "engine/idmap/idmap.h"
#include "engine/profile/profile.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nestbox {

/// Whether newuidmap or newgidmap can work on this machine.
enum class ToolState : std::uint8_t
{
    Usable,
    Missing,
    NotPrivileged
};

/// Everything of the machine that decides whether and how a profile's maps can be written. A plain value: host/ asks
/// the machine and fills it, tests write it down.
struct HostFacts
{
    /// What the caller brings for one kind of ID, in the numbers of the namespace Nestbox runs in.
    struct PerKind
    {
        Id me = 0; ///< effective ID
        IdMap parent = IdMap::identity(); ///< the map of the namespace Nestbox runs in, in its own (inside) numbers
        std::vector<IdInterval> delegated; ///< subordinate IDs in file order (subuid(5)), adjacent lines not joined
        ToolState tool = ToolState::Missing; ///< newuidmap / newgidmap
        std::string tool_path; ///< absolute, where found
    };
    PerKind uid;
    PerKind gid;
    std::string user_name; ///< of the effective UID; empty if it has no account
    std::optional<Id> login_group; ///< of that account: newuidmap serves nobody who runs under another one
    std::string home; ///< absolute; empty if unknown
    std::string shell; ///< absolute; empty if unknown
    std::set<std::string> capabilities; ///< effective, libcap names
    bool setgroups_denied = false; ///< of the namespace Nestbox runs in: children inherit it
    /// user.max_user_namespaces; nullopt = a kernel without user namespaces. The largest value where it was not asked.
    std::optional<std::uint64_t> max_user_namespaces = std::numeric_limits<std::uint64_t>::max();
    bool mapper_available = false; ///< the polkit-authorised mapper can be asked
    bool unprivileged_denied = false; ///< kernel.unprivileged_userns_clone=0 (a patch of Debian's and Arch's)
    bool apparmor_restricts = false; ///< kernel.apparmor_restrict_unprivileged_userns=1 (Ubuntu)
    unsigned page_size = 4096; ///< sysconf(_SC_PAGESIZE): a map's text must be shorter
    std::function<std::optional<Id>(std::string_view)> find_user; ///< account name to UID through NSS; may be empty
    std::function<std::optional<Id>(std::string_view)> find_group; ///< likewise

    [[nodiscard]] const PerKind& of(IdKind kind) const { return kind == IdKind::Gid ? gid : uid; }
    [[nodiscard]] PerKind& of(IdKind kind) { return kind == IdKind::Gid ? gid : uid; }
    [[nodiscard]] bool has(std::string_view capability) const
    {
        return capabilities.contains(std::string { capability });
    }
};

} // namespace nestbox
