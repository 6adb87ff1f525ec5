// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/subidservice.h"

#include <algorithm>

namespace nestbox {
namespace {

constexpr std::string_view database = "subid:";
constexpr std::string_view blanks = " \t\n";

bool names_database(std::string_view line)
{
    const auto same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b); };
    return std::ranges::equal(line.substr(0, database.size()), database, same);
}

} // namespace

std::string subid_service(std::string_view text)
{
    constexpr std::size_t shortest_line = 7; // shadow passes over shorter ones
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const std::size_t begin = line.find_first_not_of(blanks, database.size());
        if (line.size() >= shortest_line && names_database(line) && begin != std::string_view::npos)
            return std::string { line.substr(begin, line.find_first_of(blanks, begin) - begin) };
    }
    return "files";
}

} // namespace nestbox
