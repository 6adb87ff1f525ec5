// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/newrange.h"

#include "engine/idmap/idinterval.h"

#include <algorithm>

namespace nestbox {

namespace {

bool isOwnId(const OutsideId& outside, Id me)
{
    using enum OutsideId::Symbol;
    return outside.symbol == Me || (outside.symbol == Number && outside.number == me);
}

} // namespace

Id freeInside(const std::vector<ProfileRange>& rows, Id count)
{
    std::vector<IdInterval> used;
    for (const ProfileRange& row : rows)
        used.push_back({ row.inside, std::uint64_t { row.inside } + row.count.value_or(1) });
    std::ranges::sort(used, {}, &IdInterval::first);
    std::uint64_t first = 0;
    for (const IdInterval ids : used) {
        if (first + count <= ids.first)
            break;
        first = std::max(first, ids.end);
    }
    return first + count <= id_space_end ? static_cast<Id>(first) : 0;
}

OutsideId freeOutside(
    const std::vector<ProfileRange>& rows, std::size_t level, const ProfileRange& row, const HostFacts::PerKind& facts)
{
    if (level > 0)
        return { .number = row.inside };
    const bool ownIsFree
        = std::ranges::none_of(rows, [&facts](const ProfileRange& other) { return isOwnId(other.outside, facts.me); });
    if (ownIsFree && row.count == 1)
        return { .symbol = OutsideId::Symbol::Me };
    return { .symbol = OutsideId::Symbol::Subordinate };
}

} // namespace nestbox
