// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/grantcheck.h"

#include "engine/idmap/judge.h"
#include "engine/idmap/outsideintervals.h"

#include <algorithm>

namespace nestbox {

namespace {

/// As the kernel judges a writer in the parent with CAP_SETUID, CAP_SETGID and the owner's UID, whichever that is.
bool is_legal(const IdMap& map, IdKind kind, unsigned page_size)
{
    WriteContext context;
    context.kind = kind;
    context.page_size = page_size;
    context.opener.in_parent = context.writer.in_parent = { .setuid = true, .setgid = true };
    return map.ranges.empty() || judge(map, context).ok();
}

GrantFault check(const IdMap& map, IdKind kind, std::span<const Id> reserved, unsigned page_size)
{
    for (const IdInterval interval : outside_intervals(map))
        if (interval.contains(0) || std::ranges::any_of(reserved, [&](Id id) { return interval.contains(id); }))
            return GrantFault::ReservedId;
    return is_legal(map, kind, page_size) ? GrantFault::None : GrantFault::InvalidRanges;
}

} // namespace

GrantFault check_grant(const IdMap& uid, const IdMap& gid, std::span<const Id> reserved_uids,
    std::span<const Id> reserved_gids, unsigned page_size)
{
    if (uid.ranges.empty() && gid.ranges.empty())
        return GrantFault::InvalidRanges;
    for (const GrantFault fault :
        { check(uid, IdKind::Uid, reserved_uids, page_size), check(gid, IdKind::Gid, reserved_gids, page_size) })
        if (fault != GrantFault::None)
            return fault;
    const std::size_t intervals = outside_intervals(uid).size() + outside_intervals(gid).size();
    return intervals > max_granted_intervals ? GrantFault::TooManyIntervals : GrantFault::None;
}

} // namespace nestbox
