// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace nestbox {

/// One step of applying a profile's maps. Values only: the sentences are in gui/text.
struct MapStep
{
    enum class Action : std::uint8_t
    {
        CreateNamespace,
        DenySetgroups, ///< `text` goes to /proc/PID/setgroups
        WriteMap, ///< `text` goes to /proc/PID/uid_map or gid_map in one write(2)
        CompareMaps, ///< all of the level is read back; a difference ends the launch
        StartProgram
    };
    enum class Actor : std::uint8_t
    {
        Launcher, ///< as the user, or with the capabilities that it already holds over the parent
        NewIdMap, ///< newuidmap or newgidmap, by `kind`
        Mapper ///< the administrator's, after consent
    };

    Action action = Action::CreateNamespace;
    Actor actor = Actor::Launcher;
    std::size_t level = 0; ///< 0-based
    std::optional<IdKind> kind; ///< WriteMap only
    std::string text; ///< as the kernel gets it

    friend bool operator==(const MapStep&, const MapStep&) = default;
};

} // namespace nestbox
