// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "engine/idmap/rule.h"
#include "engine/idmap/writecontext.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nestbox {

/// A change that makes a verdict better: another map, another way to write it, or both.
struct Repair
{
    enum class Code : std::uint8_t
    {
        Trim, ///< the range keeps the longest part that breaks no rule
        CutOut, ///< the range is split around the IDs at fault, which are left out
        MoveInside, ///< to the next free inside IDs
        MoveOutside, ///< to the next free outside IDs
        SplitAlongParent, ///< where the parent's ranges begin and end
        MergeAdjacent, ///< ranges that continue each other become one
        UseOwnId, ///< the writer's own ID on the outside, count 1
        UseDelegation, ///< ranges moved to delegated IDs where needed; newuidmap or newgidmap write the map
        AskAdministrator, ///< someone with CAP_SETUID and CAP_SETGID in the parent writes the map
        DenySetgroups, ///< "deny" goes to /proc/PID/setgroups first
        CountOne, ///< count 0 becomes 1
        Remove, ///< without the range, or without the last ones
        KeepGoodLines, ///< without the lines that cannot be read
        WriteAtOnce, ///< with one write(2) at the start of the file
        NewNamespace, ///< a map is final: the whole map goes to a fresh namespace
        WriteFromParent, ///< by a process of the parent namespace, after setns(2) where it comes from above
        MakeDumpable, ///< prctl(PR_SET_DUMPABLE, 1) in the process, so that it owns its map files
    };
    Code code = Code::Trim;
    Rule rule = Rule::BadNumber; ///< what it repairs
    std::vector<std::size_t> ranges; ///< of the map before, that it changes; empty = only the way of writing
    IdMap map; ///< the map afterwards
    WriteContext context; ///< how it is written then
    bool only_delegated = false; ///< newuidmap or newgidmap write it: RepairMeans::only_delegated from now on
    bool complete = false; ///< the verdict is OK afterwards
};

} // namespace nestbox
