// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/freeids.h"

#include "engine/host/readfile.h"
#include "engine/host/subordinatefile.h"
#include "engine/idmap/id.h"
#include "engine/profile/intervals.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string_view>

namespace nestbox {
namespace {

constexpr std::uint64_t first_delegated = 100000;
constexpr std::size_t largest_file = 64UL * 1024 * 1024;

/// The third field of "NAME:PASSWORD:ID:..."; an empty interval where there is none.
IdInterval id_of_line(std::string_view line)
{
    for (int field = 0; field < 2; ++field) {
        const std::size_t colon = line.find(':');
        line.remove_prefix(colon == std::string_view::npos ? line.size() : colon + 1);
    }
    Id id = 0;
    if (std::from_chars(line.data(), line.data() + line.size(), id).ec != std::errc {})
        return {};
    return { id, std::uint64_t { id } + 1 };
}

void add_ids_of(const char* path, std::vector<IdInterval>& taken)
{
    const std::string text = read_file(path, largest_file).value_or("");
    for (std::string_view left = text; !left.empty();) {
        const std::size_t end = std::min(left.find('\n'), left.size());
        taken.push_back(id_of_line(left.substr(0, end)));
        left.remove_prefix(std::min(end + 1, left.size()));
    }
}

} // namespace

std::optional<IdInterval> find_free_ids(std::uint64_t count)
{
    std::vector<IdInterval> taken;
    for (const char* const path : { "/etc/subuid", "/etc/subgid" })
        std::ranges::copy(delegated_in_file(path), std::back_inserter(taken));
    for (const char* const path : { "/etc/passwd", "/etc/group" })
        add_ids_of(path, taken);
    const auto free = without(IdInterval { first_delegated, id_space_end }, joined(std::move(taken)));
    const auto gap = std::ranges::find_if(free, [count](IdInterval ids) { return ids.size() >= count; });
    if (gap == free.end())
        return std::nullopt;
    return IdInterval { gap->first, gap->first + count };
}

} // namespace nestbox
