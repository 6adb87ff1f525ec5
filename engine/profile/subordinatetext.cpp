// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/subordinatetext.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <optional>

namespace nestbox {
namespace {

constexpr std::size_t longest_line = 1023;

/// As getulong() reads: base 0, blanks and a sign in front allowed, nothing behind.
std::optional<std::uint64_t> read_number(const std::string& text)
{
    char* end = nullptr;
    errno = 0;
    const unsigned long long value = std::strtoull(text.c_str(), &end, 0);
    if (text.empty() || *end != '\0' || errno == ERANGE)
        return std::nullopt;
    return value;
}

/// The IDs among `count` from `first`.
IdInterval ids_of(std::uint64_t first, std::uint64_t count)
{
    if (first >= id_space_end)
        return {};
    return { first, first + std::min(count, id_space_end - first) };
}

std::optional<SubordinateEntry> parse_line(std::string_view line)
{
    std::array<std::string, 3> fields;
    for (std::size_t i = 0, begin = 0; i < fields.size(); ++i) {
        if (begin > line.size())
            return std::nullopt;
        const std::size_t end = std::min(line.find(':', begin), line.size());
        fields.at(i) = line.substr(begin, end - begin);
        begin = end + 1;
    }
    const auto first = read_number(fields[1]);
    const auto count = read_number(fields[2]);
    if (fields[0].empty() || !first || !count || ids_of(*first, *count).empty())
        return std::nullopt;
    return SubordinateEntry { std::move(fields[0]), ids_of(*first, *count) };
}

} // namespace

std::vector<SubordinateEntry> parse_subordinate_text(std::string_view text)
{
    std::vector<SubordinateEntry> entries;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (auto entry = line.size() <= longest_line ? parse_line(line) : std::nullopt)
            entries.push_back(std::move(*entry));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return entries;
}

std::vector<IdInterval> delegated_to(const std::vector<SubordinateEntry>& entries, std::string_view name, Id uid)
{
    const std::string number = std::to_string(uid);
    std::vector<IdInterval> intervals;
    for (const SubordinateEntry& entry : entries)
        if (entry.owner == name || entry.owner == number)
            intervals.push_back(entry.ids);
    return intervals;
}

} // namespace nestbox
