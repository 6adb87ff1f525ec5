// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/gidmirror.h"

namespace nestbox {

namespace {

bool isOwnUid(const ProfileRange& row, const HostFacts& facts)
{
    const OutsideId& outside = row.outside;
    const bool sameNumber = outside.symbol == OutsideId::Symbol::Number && outside.number == facts.uid.me;
    return row.count == 1U && (outside.symbol == OutsideId::Symbol::Me || sameNumber);
}

/// Of level 1. Who keeps the own UID inside keeps the own GID.
ProfileRange mirrored(ProfileRange row, const HostFacts& facts)
{
    const bool own = isOwnUid(row, facts);
    if (own && row.inside == facts.uid.me)
        row.inside = facts.gid.me;
    if (own && row.outside.symbol == OutsideId::Symbol::Number)
        row.outside.number = facts.gid.me;
    if (row.outside.symbol == OutsideId::Symbol::User)
        row.outside.symbol = OutsideId::Symbol::Group;
    return row;
}

} // namespace

Profile withMirroredGids(Profile profile, const HostFacts& facts)
{
    for (ProfileLevel& level : profile.levels)
        level.gid = level.uid;
    for (ProfileRange& row : profile.levels.front().gid)
        row = mirrored(row, facts);
    return profile;
}

} // namespace nestbox
