// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/idmap/randommap.h"

#include <algorithm>
#include <numeric>

namespace nestbox::test {

namespace {

bool chance(QRandomGenerator& random, int percent)
{
    return random.bounded(100) < percent;
}

Id random_id(QRandomGenerator& random)
{
    switch (random.bounded(8)) {
    case 0:
        return random.generate();
    case 1:
        return 4294967290U + random.bounded(6U);
    case 2:
        return 0;
    default:
        return random.bounded(2000U);
    }
}

MapCapabilities random_capabilities(QRandomGenerator& random)
{
    return chance(random, 40) ? MapCapabilities::all()
                              : MapCapabilities { chance(random, 50), chance(random, 50), chance(random, 50),
                                    chance(random, 50), chance(random, 50) };
}

MapActor random_actor(QRandomGenerator& random, Id owner)
{
    MapActor actor;
    actor.place = static_cast<MapActor::Place>(random.bounded(10) < 7 ? 0 : random.bounded(3));
    actor.euid = chance(random, 70) ? owner : random.bounded(2000U);
    actor.egid = random.bounded(2000U);
    actor.in_parent = random_capabilities(random);
    actor.in_target = random_capabilities(random);
    return actor;
}

std::vector<std::size_t> shuffled(QRandomGenerator& random, std::size_t count)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t { 0 });
    std::shuffle(order.begin(), order.end(), random);
    return order;
}

} // namespace

IdMap random_legal_map(QRandomGenerator& random, std::size_t count)
{
    const auto width = static_cast<Id>(3000000000U / (count + 1));
    const std::vector<std::size_t> outside = shuffled(random, count);
    IdMap map;
    for (const std::size_t i : shuffled(random, count)) {
        const Id length = 1 + random.bounded(width);
        const Id slack = width - length;
        map.ranges.push_back({ static_cast<Id>(i) * width + random.bounded(slack + 1),
            static_cast<Id>(outside[i]) * width + random.bounded(slack + 1), length });
    }
    return map;
}

IdMap random_map(QRandomGenerator& random, std::size_t longest)
{
    IdMap map;
    const auto count = static_cast<std::size_t>(random.bounded(static_cast<int>(longest) + 1));
    Id next = 0;
    while (map.ranges.size() < count) {
        const Id length = random.bounded(20) == 0 ? random_id(random) : 1 + random.bounded(20U);
        const Id inside = chance(random, 90) ? next : random_id(random);
        map.ranges.push_back({ inside, chance(random, 70) ? next + 1000 : random_id(random), length });
        next += 1 + random.bounded(40U);
    }
    return map;
}

WriteContext random_context(QRandomGenerator& random)
{
    WriteContext context;
    context.kind = static_cast<IdKind>(random.bounded(3));
    if (chance(random, 50))
        context.parent_uid = context.parent_gid = random_legal_map(random, static_cast<std::size_t>(random.bounded(8)));
    if (chance(random, 30))
        context.parent_uid.ranges = { { 0, 100000, 1000 }, { 1000, 101000, 500 }, { 2000, 200000, 65536 } };
    context.owner = random.bounded(2000U);
    context.owner_group = random.bounded(2000U);
    context.creator_mapped = chance(random, 95);
    context.creator_had_setfcap = chance(random, 50);
    context.setgroups_denied = chance(random, 50);
    context.already_written = chance(random, 10);
    context.dumpable = chance(random, 90);
    context.mode = static_cast<WriteContext::Mode>(chance(random, 90) ? 0 : random.bounded(3));
    context.offset = random.bounded(10U);
    context.opener = random_actor(random, context.owner);
    context.writer = random_actor(random, context.owner);
    return context;
}

} // namespace nestbox::test
