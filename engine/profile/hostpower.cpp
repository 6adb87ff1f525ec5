// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/hostpower.h"

#include "engine/idmap/compose.h"
#include "engine/profile/capabilityeffect.h"
#include "engine/profile/intervals.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace nestbox {
namespace {

/// Those that make every mapped ID, or the files of every mapped ID, the program's.
constexpr std::array<std::string_view, 4> takes_ids { "cap_chown", "cap_dac_override", "cap_fowner", "cap_setuid" };

bool can_take_ids(const CapabilityChoice& choice)
{
    return std::ranges::any_of(takes_ids, [&](std::string_view name) { return is_chosen(choice, name); });
}

std::optional<Id> on_host(std::optional<Id> inside, const Assessment& assessment)
{
    for (std::size_t level = assessment.levels.size(); inside && level > 0; --level)
        inside = assessment.levels[level - 1].uid.map.outside_of(*inside);
    return inside;
}

/// Every host UID that is mapped in the innermost level.
std::vector<IdInterval> mapped_on_host(const Assessment& assessment)
{
    IdMap whole = IdMap::identity();
    for (const Assessment::Level& level : assessment.levels)
        whole = compose(whole, level.uid.map);
    std::vector<IdInterval> mapped;
    for (const IdRange& range : whole.ranges)
        mapped.push_back(range.outside_ids());
    return joined(std::move(mapped));
}

bool contains(const std::vector<IdInterval>& parts, Id id)
{
    return std::ranges::any_of(parts, [id](IdInterval part) { return part.contains(id); });
}

} // namespace

HostPower host_power(const Profile& profile, const Assessment& assessment, const HostFacts& facts)
{
    const Id me = facts.uid.me;
    const Id own = on_host(assessment.user, assessment).value_or(me);
    std::vector<IdInterval> ids { { own, std::uint64_t { own } + 1 } };
    if (can_take_ids(profile.program.capabilities))
        std::ranges::copy(mapped_on_host(assessment), std::back_inserter(ids));
    ids = joined(std::move(ids));

    std::vector<IdInterval> harmless = facts.uid.delegated;
    harmless.push_back({ me, std::uint64_t { me } + 1 });
    harmless.push_back({ 0, 1 });
    return { .caller = contains(ids, me), .root = contains(ids, 0), .others = without(ids, joined(harmless)) };
}

} // namespace nestbox
