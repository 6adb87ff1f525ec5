// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/subordinatefile.h"

#include "engine/host/readfile.h"
#include "engine/profile/subordinatetext.h"

namespace nestbox {
namespace {

/// A line a user of a large site; beyond it the file is taken for damaged.
constexpr std::size_t largest_file = 64UL * 1024 * 1024;

std::vector<SubordinateEntry> entries_of(const char* path)
{
    const auto text = read_file(path, largest_file);
    return text && text->size() <= largest_file ? parse_subordinate_text(*text) : std::vector<SubordinateEntry> {};
}

} // namespace

std::vector<IdInterval> delegated_in_file(const char* path, std::string_view user_name, Id uid)
{
    return delegated_to(entries_of(path), user_name, uid);
}

std::vector<IdInterval> delegated_in_file(const char* path)
{
    std::vector<IdInterval> intervals;
    for (const SubordinateEntry& entry : entries_of(path))
        intervals.push_back(entry.ids);
    return intervals;
}

} // namespace nestbox
