// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"
#include "engine/idmap/idkind.h"
#include "engine/idmap/verdict.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nestbox {

/// Why a profile cannot be launched here as it stands, or what would surprise its author. Values only: the words are in
/// gui/text and helper/launch/messages.
struct Problem
{
    enum class Code : std::uint8_t
    {
        KernelRefuses, ///< `finding` says which rule
        UnknownUser, ///< `name`
        UnknownGroup, ///< `name`
        NoDelegation, ///< the caller has no subordinate IDs of `kind`; `value` = how many are asked for
        DelegationTooSmall, ///< `value` = asked for, `limit` = how many are left
        NotDelegated, ///< `ids` are neither the caller's own nor delegated, and no administrator can be asked
        ToolMissing, ///< newuidmap / newgidmap is not installed
        ToolNotPrivileged, ///< it has lost its set-user-ID bit or file capabilities
        NotLoginGroup, ///< newuidmap demands that the caller runs under its account's group, GID `value`
        NamespacesDisabled, ///< `name` = the sysctl that says so: user.max_user_namespaces = 0, or
                            ///< kernel.unprivileged_userns_clone = 0
        NamespacesUnsupported, ///< kernel without user namespaces
        AppArmorRestricts, ///< warning: maps from inside will be refused
        SetgroupsMustBeDenied, ///< the profile allows setgroups, the route needs it denied
        SetgroupsInheritedDeny, ///< the profile allows setgroups, the parent namespace has denied it for good
        GroupsNeedSetgroups, ///< program.groups is a list, yet setgroups is (or must be) denied
        UserNotMapped, ///< program.user = `value` is not mapped inside
        GroupNotMapped, ///< program.group or one of program.groups = `value`
        TooManyLevels, ///< `limit` = levels that the kernel nests below the initial namespace
        NamespaceMissing, ///< `name` = key path of what needs the namespace of which `value` is the NamespaceKind
        UnknownCapability, ///< `name`
        TooManyIntervals, ///< an administrator would have to read `value` separate ranges of IDs; `limit` can be asked
                          ///< for
        AdministratorNeeded, ///< warning: an administrator's consent will be asked for, for `ids`
    };
    enum class Severity : std::uint8_t
    {
        Error,
        Warning
    };

    Code code = Code::KernelRefuses;
    Severity severity = Severity::Error;
    std::size_t level = 0; ///< 0-based
    std::optional<IdKind> kind; ///< absent = not about one map
    std::vector<std::size_t> rows; ///< 0-based rows of the profile's uid or gid list at fault, the offender first
    IdInterval ids; ///< exact IDs at fault, may be empty
    bool ids_are_inside = false;
    std::optional<Finding> finding; ///< KernelRefuses only; its `ranges` count resolved ranges, `rows` profile rows
    std::string name;
    std::uint64_t value = 0;
    std::uint64_t limit = 0;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// The stable name of a code for machines to read: "not-delegated".
[[nodiscard]] std::string_view name(Problem::Code code);

} // namespace nestbox
