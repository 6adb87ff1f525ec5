// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "engine/idmap/idmap.h"
#include "tests/system/oracle/credentials.h"
#include "tests/system/oracle/manner.h"

#include <cstdint>
#include <optional>
#include <string>

namespace nestbox::oracle {

/// The namespace above the target.
struct ParentSpec
{
    bool nested = false; ///< a child of the initial namespace, else the initial one itself
    IdMap uid = IdMap::identity(); ///< as the initial namespace sees them
    IdMap gid = IdMap::identity();
    IdMap projid = IdMap::identity();
    bool setgroups_denied = false;
    Id creator = 0; ///< effective UID, in the initial namespace
};

/// Who opens or writes.
struct ActorSpec
{
    enum class Where : std::uint8_t
    {
        Parent,
        Self, ///< the target process itself
        Joined, ///< a process of the parent that entered with setns(2)
        Sibling, ///< a process in another child of the parent
        Ancestor ///< a process of the initial namespace; credentials in its numbers
    };
    Where where = Where::Parent;
    Credentials credentials; ///< Joined and Sibling: IDs of the parent, capabilities in their own namespace
    std::optional<IdRange> sibling_uid; ///< the sibling namespace's maps, if it has any
    std::optional<IdRange> sibling_gid;
};

/// One map write.
struct CaseSpec
{
    IdKind kind = IdKind::Uid;
    bool initial_target = false; ///< write the initial namespace's own map
    Credentials creator;
    ActorSpec opener;
    ActorSpec writer;
    bool same_actor = true; ///< the opener writes itself
    bool deny_setgroups = false;
    std::optional<std::string> written_before;
    std::optional<IdRange> target_uid; ///< the target's other maps, written before
    std::optional<IdRange> target_gid;
    bool dumpable = true;
    Manner manner;
    std::string text;
};

} // namespace nestbox::oracle
