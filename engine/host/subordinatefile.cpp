// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/subordinatefile.h"

#include "engine/host/readfile.h"
#include "engine/idmap/subordinatetext.h"

#include <algorithm>
#include <utility>

namespace nestbox {
namespace {

/// A line a user of a large site; beyond it the file is taken for damaged.
constexpr std::size_t largest_file = 64UL * 1024 * 1024;

std::vector<SubordinateEntry> entries_of(const char* path)
{
    const auto text = read_file(path, largest_file);
    return text && text->size() <= largest_file ? parse_subordinate_text(*text) : std::vector<SubordinateEntry> {};
}

/// 4294967295 is no ID, even where a line holds it.
std::vector<IdInterval> usable(std::vector<IdInterval> intervals)
{
    for (IdInterval& ids : intervals)
        ids.end = std::min(ids.end, id_space_end);
    std::erase_if(intervals, [](IdInterval ids) { return ids.empty(); });
    return intervals;
}

} // namespace

std::vector<IdInterval> delegated_in_file(const char* path, std::string_view user_name, Id uid)
{
    const std::string name { user_name };
    return usable(delegated_to(entries_of(path), uid, { &name, 1 }));
}

std::vector<IdInterval> delegated_in_file(const char* path)
{
    std::vector<IdInterval> intervals;
    for (const SubordinateEntry& entry : entries_of(path))
        intervals.push_back(entry.ids);
    return usable(std::move(intervals));
}

} // namespace nestbox
