// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/seal.h"

namespace nestbox {
namespace {

bool keeps_mounting(const CapabilityChoice& choice)
{
    return choice.kind == CapabilityChoice::Kind::All
        || (choice.kind == CapabilityChoice::Kind::List && choice.names.contains("cap_sys_admin"));
}

/// Every ID that `inner` uses onto itself, written by its route. Of an unmapped kind the own one, so that somebody can
/// create the namespace inside.
Assessment::Map seal(const Assessment::Map& inner, Id own)
{
    Assessment::Map map = inner;
    for (IdRange& range : map.map.ranges)
        range.inside = range.outside;
    if (map.map.ranges.empty()) {
        map.map = { { { own, own, 1 } } };
        map.route = Route::Self;
    }
    return map;
}

} // namespace

bool makes_mounts(const Isolation& isolation)
{
    const auto has = [&](NamespaceKind kind) { return isolation.namespaces.contains(kind); };
    return has(NamespaceKind::Mount)
        && (has(NamespaceKind::Pid) || isolation.root == RootKind::Private || !isolation.mounts.empty());
}

bool needs_seal(const Profile& profile)
{
    return profile.levels.size() == 1 && makes_mounts(profile.isolation)
        && keeps_mounting(profile.program.capabilities);
}

void add_seal(Assessment& assessment, const HostFacts& facts)
{
    Assessment::Level outer = assessment.levels.front();
    Assessment::Level& inner = assessment.levels.front();
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid })
        outer.of(kind) = seal(inner.of(kind), facts.of(kind).me);
    if (outer.gid.route == Route::Self)
        outer.setgroups = inner.setgroups = Setgroups::Deny;
    for (Assessment::Map* map : { &inner.uid, &inner.gid })
        if (map->route != Route::Unmapped && map->route != Route::Self)
            map->route = Route::Privileged;
    assessment.levels.insert(assessment.levels.begin(), std::move(outer));
}

} // namespace nestbox
