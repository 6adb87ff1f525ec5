// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/freeids.h"

#include "engine/host/localids.h"
#include "engine/idmap/id.h"
#include "engine/profile/intervals.h"

#include <algorithm>
#include <iterator>

namespace nestbox {
namespace {

constexpr std::uint64_t first_delegated = 100000;

} // namespace

std::optional<IdInterval> find_free_ids(std::uint64_t count)
{
    std::vector<IdInterval> taken = taken_ids(find_local_ids(IdKind::Uid));
    std::ranges::copy(taken_ids(find_local_ids(IdKind::Gid)), std::back_inserter(taken));
    const auto free = without(IdInterval { first_delegated, id_space_end }, taken);
    const auto gap = std::ranges::find_if(free, [count](IdInterval ids) { return ids.size() >= count; });
    if (gap == free.end())
        return std::nullopt;
    return IdInterval { gap->first, gap->first + count };
}

} // namespace nestbox
