// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/localids.h"

#include "engine/host/readfile.h"
#include "engine/host/subordinatefile.h"
#include "engine/profile/intervals.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

namespace nestbox {
namespace {

constexpr std::size_t largest_file = 64UL * 1024 * 1024;

/// What stands before the next colon; `line` goes on behind it.
std::string_view next_field(std::string_view& line)
{
    const std::size_t colon = std::min(line.find(':'), line.size());
    const std::string_view field = line.substr(0, colon);
    line.remove_prefix(std::min(colon + 1, line.size()));
    return field;
}

/// NAME:PASSWORD:ID:...; other lines say nothing.
void add_line(std::string_view line, std::map<Id, std::string>& names)
{
    const std::string_view name = next_field(line);
    next_field(line);
    const std::string_view number = next_field(line);
    Id id = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), id);
    if (read.ec == std::errc {} && id < id_space_end)
        names.emplace(id, name);
}

std::map<Id, std::string> names_in(const char* path)
{
    std::map<Id, std::string> names;
    const std::string text = read_file(path, largest_file).value_or("");
    for (std::string_view left = text; !left.empty();) {
        const std::size_t end = std::min(left.find('\n'), left.size());
        add_line(left.substr(0, end), names);
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    return names;
}

} // namespace

LocalIds find_local_ids(IdKind kind)
{
    const bool groups = kind == IdKind::Gid;
    return { names_in(groups ? "/etc/group" : "/etc/passwd"),
        delegated_in_file(groups ? "/etc/subgid" : "/etc/subuid") };
}

std::vector<IdInterval> taken_ids(const LocalIds& ids)
{
    std::vector<IdInterval> taken = ids.delegated;
    for (const auto& [id, name] : ids.names)
        taken.push_back({ id, std::uint64_t { id } + 1 });
    return joined(std::move(taken));
}

} // namespace nestbox
