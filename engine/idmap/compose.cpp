// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/compose.h"

#include "engine/idmap/idlookup.h"

#include <algorithm>
#include <utility>

namespace nestbox {

namespace {

void append_pieces(const IdLookup& outer, const IdRange& range, IdMap& composed)
{
    const IdInterval middle = range.outside_ids();
    const std::size_t start = outer.place_of(range.outside);
    for (std::size_t place = start == IdLookup::none ? 0 : start;
        place < outer.size() && outer.ids(place).first < middle.end; ++place) {
        const IdInterval shared = middle.intersection(outer.ids(place));
        if (shared.empty())
            continue;
        composed.ranges.push_back({ static_cast<Id>(range.inside + (shared.first - middle.first)),
            static_cast<Id>(outer.other(place) + (shared.first - outer.ids(place).first)),
            static_cast<Id>(shared.size()) });
    }
}

} // namespace

IdMap compose(const IdMap& outer, const IdMap& inner)
{
    const IdLookup lookup { outer, IdLookup::Side::Inside };
    IdMap composed;
    for (const IdRange& range : inner.ranges)
        append_pieces(lookup, range, composed);
    return composed;
}

IdMap inverse(const IdMap& map)
{
    IdMap turned = map;
    for (IdRange& range : turned.ranges)
        std::swap(range.inside, range.outside);
    return turned;
}

} // namespace nestbox
