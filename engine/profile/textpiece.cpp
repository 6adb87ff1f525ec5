// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/textpiece.h"

#include <algorithm>
#include <utility>

namespace nestbox {
namespace {

constexpr std::string_view blanks = " \t\v\f\r";

} // namespace

TextPiece TextPiece::part(std::size_t first, std::size_t count) const
{
    std::string cut = text.substr(first, count);
    if (length != text.size())
        return { std::move(cut), offset, length };
    const std::size_t size = cut.size();
    return { std::move(cut), offset + first, size };
}

std::vector<TextPiece> TextPiece::split(char separator) const
{
    std::vector<TextPiece> parts;
    std::size_t first = 0;
    for (std::size_t at = text.find(separator); at != std::string::npos; at = text.find(separator, first)) {
        parts.push_back(part(first, at - first));
        first = at + 1;
    }
    parts.push_back(part(first));
    return parts;
}

std::vector<TextPiece> split_blanks(std::string_view line, std::size_t offset)
{
    std::vector<TextPiece> words;
    std::size_t first = line.find_first_not_of(blanks);
    while (first != std::string_view::npos) {
        const std::size_t end = std::min(line.find_first_of(blanks, first), line.size());
        words.push_back({ std::string { line.substr(first, end - first) }, offset + first, end - first });
        first = line.find_first_not_of(blanks, end);
    }
    return words;
}

std::vector<TextPiece> split_lines(std::string_view text)
{
    std::vector<TextPiece> lines;
    for (std::size_t first = 0; first < text.size();) {
        const std::size_t end = std::min(text.find('\n', first), text.size());
        std::string_view line = text.substr(first, end - first);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back({ std::string { line }, first, line.size() });
        first = end + 1;
    }
    return lines;
}

} // namespace nestbox
