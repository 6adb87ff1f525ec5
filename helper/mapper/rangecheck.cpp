// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/mapper/rangecheck.h"

#include "engine/idmap/grantcheck.h"
#include "engine/idmap/idkind.h"

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

namespace nestbox {

namespace {

/// The mapper, and those who carry its questions and answers.
std::vector<Id> reserved_ids(IdKind kind)
{
    std::vector<Id> ids { kind == IdKind::Uid ? getuid() : getgid() };
    for (const char* name : { "polkitd", "messagebus", "dbus" }) {
        if (const passwd* account = getpwnam(name))
            ids.push_back(kind == IdKind::Uid ? account->pw_uid : account->pw_gid);
        if (const group* entry = kind == IdKind::Gid ? getgrnam(name) : nullptr)
            ids.push_back(entry->gr_gid);
    }
    return ids;
}

} // namespace

Refusal check_ranges(const MapRequest& request)
{
    static const std::vector<Id> uids = reserved_ids(IdKind::Uid);
    static const std::vector<Id> gids = reserved_ids(IdKind::Gid);
    const GrantFault fault
        = check_grant(request.uid, request.gid, uids, gids, static_cast<unsigned>(sysconf(_SC_PAGESIZE)));
    return fault == GrantFault::None            ? Refusal::None
        : fault == GrantFault::ReservedId       ? Refusal::ForbiddenId
        : fault == GrantFault::TooManyIntervals ? Refusal::TooManyIntervals
                                                : Refusal::InvalidRanges;
}

} // namespace nestbox
