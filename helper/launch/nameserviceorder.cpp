// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/nameserviceorder.h"

namespace nestbox::launch {

namespace {

std::string_view trimmed(std::string_view text)
{
    const std::size_t start = text.find_first_not_of(" \t");
    return start == std::string_view::npos ? std::string_view {} : text.substr(start);
}

std::string_view take_line(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line.substr(0, line.find('#'));
}

std::string_view take_word(std::string_view& text)
{
    text = trimmed(text);
    const std::size_t end = text.find_first_of(" \t[");
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(word.size());
    return word;
}

} // namespace

bool files_come_first(std::string_view text, std::string_view database)
{
    while (!text.empty()) {
        std::string_view line = trimmed(take_line(text));
        if (!line.starts_with(database) || !trimmed(line.substr(database.size())).starts_with(':'))
            continue;
        line.remove_prefix(line.find(':') + 1);
        // An action in brackets behind it may merge or go on.
        return take_word(line) == "files" && !trimmed(line).starts_with('[');
    }
    return true;
}

} // namespace nestbox::launch
