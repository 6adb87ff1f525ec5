// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/idmap.h"

#include <algorithm>

namespace nestbox {

namespace {

/// Ranges that the kernel keeps in the namespace itself, unsorted (UID_GID_MAP_MAX_BASE_EXTENTS).
constexpr std::size_t unsorted_ranges = 5;

constexpr std::size_t digits(Id value)
{
    std::size_t count = 1;
    for (; value >= 10; value /= 10)
        ++count;
    return count;
}

} // namespace

std::string IdMap::to_kernel_text() const
{
    std::string text;
    text.reserve(ranges.size() * 24);
    for (const IdRange& range : ranges)
        text.append(std::to_string(range.inside))
            .append(1, ' ')
            .append(std::to_string(range.outside))
            .append(1, ' ')
            .append(std::to_string(range.count))
            .append(1, '\n');
    return text;
}

std::size_t IdMap::kernel_text_size() const
{
    std::size_t size = 0;
    for (const IdRange& range : ranges)
        size += digits(range.inside) + digits(range.outside) + digits(range.count) + 3;
    return size;
}

IdMap IdMap::as_read_back() const
{
    IdMap shown = *this;
    if (ranges.size() > unsorted_ranges)
        std::ranges::sort(shown.ranges, {}, &IdRange::inside);
    return shown;
}

std::optional<Id> IdMap::outside_of(Id inside) const
{
    const auto at
        = std::ranges::find_if(ranges, [&](const IdRange& range) { return range.inside_ids().contains(inside); });
    return at == ranges.end() ? std::nullopt : std::optional { at->outside + (inside - at->inside) };
}

std::optional<Id> IdMap::inside_of(Id outside) const
{
    const auto at
        = std::ranges::find_if(ranges, [&](const IdRange& range) { return range.outside_ids().contains(outside); });
    return at == ranges.end() ? std::nullopt : std::optional { at->inside + (outside - at->outside) };
}

} // namespace nestbox
