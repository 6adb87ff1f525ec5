// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/identity.h"

#include <cerrno>

#include <grp.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

Result take_groups(const std::vector<Id>& groups)
{
    if (setgroups(groups.size(), groups.data()) != 0)
        return failed(FailureCode::GroupsNotSet, errno);
    return {};
}

Result take_id(IdKind kind, Id id)
{
    const int done = kind == IdKind::Gid ? setresgid(id, id, id) : setresuid(id, id, id);
    if (done != 0)
        return failed(FailureCode::IdsNotSet, errno, std::to_string(id), kind);
    return {};
}

} // namespace

Result take_identity(const Plan& plan)
{
    if (plan.program.groups)
        if (Result done = take_groups(*plan.program.groups); !done)
            return done;
    if (plan.group)
        if (Result done = take_id(IdKind::Gid, *plan.group); !done)
            return done;
    if (!plan.user)
        return {};
    prctl(PR_SET_KEEPCAPS, 1); // leaving UID 0 would drop them all; the exec ends it
    return take_id(IdKind::Uid, *plan.user);
}

} // namespace nestbox::launch
