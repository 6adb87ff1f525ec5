// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"
#include "engine/idmap/idkind.h"
#include "engine/profile/profile.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>

namespace nestbox {

/// One step of a launch. Values only: the sentences are in gui/text.
struct LaunchStep
{
    enum class Action : std::uint8_t
    {
        CreateUserNamespace,
        CreateSeal, ///< another one around the only level, which will own the mounts
        DenySetgroups, ///< `text` goes to /proc/PID/setgroups
        WriteMap, ///< `text` goes to /proc/PID/uid_map or gid_map in one write(2)
        CompareMaps, ///< all of the level is read back; a difference ends the launch
        CreateNamespaces, ///< of `namespaces`
        StartInit, ///< the first process of the new PID namespace
        MakeMounts, ///< in the host's tree
        MakeRoot, ///< a private one, with the mounts
        SetHostname, ///< to `text`
        RaiseLoopback,
        ForbidNewPrivileges,
        TakeIds, ///< `user`, `group`
        LimitCapabilities,
        StartProgram
    };
    enum class Actor : std::uint8_t
    {
        Launcher, ///< as the user, or with the capabilities that it already holds over the parent
        NewIdMap, ///< newuidmap or newgidmap, by `kind`
        Mapper ///< the administrator's, after consent
    };

    Action action = Action::CreateUserNamespace;
    Actor actor = Actor::Launcher;
    std::size_t level = 0; ///< 0-based; a seal counts
    std::optional<IdKind> kind {}; ///< WriteMap only
    std::string text {}; ///< as the kernel gets it
    std::set<NamespaceKind> namespaces {};
    std::optional<Id> user {}; ///< inside ID; nullopt = unchanged
    std::optional<Id> group {};

    friend bool operator==(const LaunchStep&, const LaunchStep&) = default;
};

} // namespace nestbox
