// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/subordinatetext.h"

#include "engine/idmap/cnumber.h"

#include <algorithm>
#include <optional>

namespace nestbox {

namespace {

constexpr std::size_t longest_line = 1023;
constexpr std::uint64_t ids_end = std::uint64_t { invalid_id } + 1;

/// Takes the text up to the next ':' or the end.
std::string_view take_field(std::string_view& rest)
{
    const std::size_t end = std::min(rest.find(':'), rest.size());
    const std::string_view field = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return field;
}

/// The last ID is computed in 64 bits that wrap, as in find_range.
IdInterval interval(std::uint64_t start, std::uint64_t count)
{
    const std::uint64_t last = start + count - 1;
    if (count == 0 || start >= ids_end || last < start)
        return {};
    return { start, std::min(last, ids_end - 1) + 1 };
}

std::optional<SubordinateEntry> parse_line(std::string_view line)
{
    line = line.substr(0, line.find('\0'));
    if (line.size() > longest_line || line.starts_with('+') || line.starts_with('-'))
        return std::nullopt;
    const std::string_view owner = take_field(line);
    const std::optional<std::uint64_t> start = parse_c_number(std::string { take_field(line) });
    const std::optional<std::uint64_t> count = parse_c_number(std::string { take_field(line) });
    if (owner.empty() || !start || !count)
        return std::nullopt;
    return SubordinateEntry { std::string { owner }, interval(*start, *count) };
}

} // namespace

std::vector<SubordinateEntry> parse_subordinate_text(std::string_view text)
{
    std::vector<SubordinateEntry> entries;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (std::optional<SubordinateEntry> entry = parse_line(text.substr(0, end)))
            entries.push_back(std::move(*entry));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return entries;
}

std::vector<IdInterval> delegated_to(
    const std::vector<SubordinateEntry>& entries, Id uid, std::span<const std::string> names)
{
    const std::string number = std::to_string(uid);
    std::vector<IdInterval> delegated;
    for (const SubordinateEntry& entry : entries)
        if (!entry.ids.empty() && (entry.owner == number || std::ranges::find(names, entry.owner) != names.end()))
            delegated.push_back(entry.ids);
    return delegated;
}

} // namespace nestbox
