// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/profile.h"

namespace nestbox::test {

/// An ordinary machine: anna is UID and GID 1000 and has 65536 subordinate IDs of each kind.
inline HostFacts annasMachine()
{
    HostFacts facts;
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid }) {
        facts.of(kind).me = 1000;
        facts.of(kind).delegated = { { 100000, 165536 } };
        facts.of(kind).tool = ToolState::Usable;
        facts.of(kind).tool_path = kind == IdKind::Uid ? "/usr/bin/newuidmap" : "/usr/bin/newgidmap";
    }
    facts.user_name = "anna";
    facts.home = "/home/anna";
    facts.shell = "/bin/bash";
    return facts;
}

inline ProfileRange ownId(Id inside)
{
    return { inside, { .symbol = OutsideId::Symbol::Me }, 1 };
}

inline ProfileRange subordinateIds(Id inside, std::optional<Id> count)
{
    return { inside, { .symbol = OutsideId::Symbol::Subordinate }, count };
}

/// 0 is anna, 1 to 65536 are her subordinate IDs, for users and groups.
inline Profile rootAndSubordinate()
{
    Profile profile;
    profile.name = "test";
    profile.levels = { { { ownId(0), subordinateIds(1, 65536) }, { ownId(0), subordinateIds(1, 65536) }, {} } };
    return profile;
}

} // namespace nestbox::test
