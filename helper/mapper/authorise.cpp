// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/mapper/authorise.h"

#include "engine/idmap/dangertext.h"
#include "engine/idmap/outsideintervals.h"

#include <grp.h>
#include <polkitqt1-authority.h>
#include <pwd.h>

namespace nestbox {

namespace {

template <typename Entry> IdNames names_of(Entry* (*next)(), Id Entry::* id, char* Entry::* name)
{
    IdNames names;
    while (const Entry* entry = next())
        names.emplace_back(entry->*id, entry->*name);
    return names;
}

/// For the prompt and for the rules of polkit: org.nestbox.Mapper1.xml says what is in them.
PolkitQt1::DetailsMap facts(const MapRequest& request)
{
    const passwd* account = getpwuid(request.caller);
    const auto uids = outside_intervals(request.uid);
    const auto gids = outside_intervals(request.gid);
    return { { "user", QStringLiteral("%1 (%2)").arg(account ? account->pw_name : "?").arg(request.caller) },
        { "uids", QString::fromStdString(danger_text(uids, names_of(getpwent, &passwd::pw_uid, &passwd::pw_name))) },
        { "gids", QString::fromStdString(danger_text(gids, names_of(getgrent, &group::gr_gid, &group::gr_name))) },
        { "uid_ranges", QString::fromStdString(interval_text(uids)) },
        { "gid_ranges", QString::fromStdString(interval_text(gids)) },
        { "setgroups", request.allow_setgroups ? "allow" : "deny" } };
}

} // namespace

Refusal authorise(const MapRequest& request)
{
    using PolkitQt1::Authority;
    const PolkitQt1::SystemBusNameSubject caller(request.bus_name);
    const auto check = [&caller, details = facts(request)](Authority::AuthorizationFlag flag) {
        return Authority::instance()->checkAuthorizationSyncWithDetails(
            "org.nestbox.mapper.apply-maps", caller, flag, details);
    };
    const Authority::Result answer = check(Authority::AllowUserInteraction);
    if (answer == Authority::Yes)
        return Refusal::None;
    if (answer != Authority::No) // Challenge: a password would do, and nobody was there to ask for it
        return answer == Authority::Challenge ? Refusal::NoAgent : Refusal::NoAuthority;
    // Only to name the refusal: would a password have helped?
    return check(Authority::None) == Authority::Challenge ? Refusal::Dismissed : Refusal::NotAuthorized;
}

} // namespace nestbox
