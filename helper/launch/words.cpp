// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/words.h"

#include <cstring>

namespace nestbox::launch {

std::string to_words(IdKind kind)
{
    return kind == IdKind::Gid ? "GID" : "UID";
}

std::string map_name(IdKind kind)
{
    return kind == IdKind::Gid ? "gid_map" : "uid_map";
}

std::string tool_name(IdKind kind)
{
    return kind == IdKind::Gid ? "newgidmap" : "newuidmap";
}

std::string delegation_file(IdKind kind)
{
    return kind == IdKind::Gid ? "/etc/subgid" : "/etc/subuid";
}

std::string to_words(IdInterval ids)
{
    const std::string first = std::to_string(ids.first);
    return ids.size() <= 1 ? first : first + '-' + std::to_string(ids.end - 1);
}

std::string ids_are(std::string_view side, IdInterval ids)
{
    return std::string { side } + (ids.size() == 1 ? " ID " : " IDs ") + to_words(ids)
        + (ids.size() == 1 ? " is" : " are");
}

std::string range_words(IdKind kind, const std::vector<std::size_t>& rows)
{
    if (rows.empty())
        return "the " + to_words(kind) + " map";
    return to_words(kind) + " range " + std::to_string(rows.front() + 1);
}

std::string error_words(int error)
{
    return std::strerror(error);
}

std::string on_one_line(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    while (line.ends_with(' '))
        line.pop_back();
    return line;
}

} // namespace nestbox::launch
