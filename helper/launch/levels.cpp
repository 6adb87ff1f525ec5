// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/levels.h"

#include "helper/launch/mapping.h"

#include <cerrno>
#include <optional>

#include <sys/prctl.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

/// The ID to take; nullopt = the own one will do, or there is none.
std::optional<Id> substitute(const IdMap& map, Id own_outside)
{
    if (map.ranges.empty() || map.inside_of(own_outside))
        return std::nullopt;
    return map.outside_of(0) ? 0 : map.ranges.front().inside;
}

} // namespace

Result Levels::enter(const PlannedLevel& level, const StatusSink& status)
{
    Result done = hold_mapped_ids();
    m_last = &level;
    m_user_outside = geteuid();
    m_group_outside = getegid();
    if (done)
        done = create_mapped_namespace(level, status);
    if (!done)
        done.error().level = level.number;
    return done;
}

Result Levels::hold_mapped_ids() const
{
    if (m_last == nullptr)
        return {};
    const auto group = substitute(m_last->gid.map, m_group_outside);
    if (group && setresgid(*group, *group, *group) != 0)
        return failed(FailureCode::IdsNotSet, errno, std::to_string(*group), IdKind::Gid);
    const auto user = substitute(m_last->uid.map, m_user_outside);
    if (!user)
        return {};
    prctl(PR_SET_KEEPCAPS, 1);
    if (setresuid(*user, *user, *user) != 0)
        return failed(FailureCode::IdsNotSet, errno, std::to_string(*user), IdKind::Uid);
    return {};
}

} // namespace nestbox::launch
