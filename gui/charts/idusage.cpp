// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/idusage.h"

#include "engine/profile/intervals.h"

namespace nestbox {

std::vector<IdInterval> intersected(const std::vector<IdInterval>& a, const std::vector<IdInterval>& b)
{
    std::vector<IdInterval> both;
    for (const IdInterval x : a)
        for (const IdInterval y : b)
            if (x.intersects(y))
                both.push_back(x.intersection(y));
    return joined(std::move(both));
}

IdUsage idUsage(
    const Assessment& assessment, const HostFacts& facts, IdKind kind, const std::vector<IdInterval>& running)
{
    IdUsage usage;
    const HostFacts::PerKind& mine = facts.of(kind);
    usage.own = { { mine.me, std::uint64_t { mine.me } + 1 } };
    usage.delegated = joined(mine.delegated);
    std::vector<IdInterval> outside;
    for (const IdRange& range : assessment.levels.front().of(kind).map.ranges)
        outside.push_back(range.outside_ids());
    usage.profile = joined(std::move(outside));
    std::vector<IdInterval> all = usage.delegated;
    all.insert(all.end(), usage.own.begin(), usage.own.end());
    usage.running = intersected(joined(std::move(all)), joined(running));
    usage.shared = intersected(intersected(usage.delegated, usage.profile), usage.running);
    return usage;
}

} // namespace nestbox
