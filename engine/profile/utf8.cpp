// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace nestbox {
namespace {

/// What a lead byte promises: how many bytes follow, and the range of the first of them (RFC 3629, section 4).
struct Sequence
{
    std::uint8_t lead_first;
    std::uint8_t lead_last;
    std::uint8_t following;
    std::uint8_t second_first;
    std::uint8_t second_last;
};

constexpr std::array sequences {
    Sequence { 0x00, 0x7f, 0, 0, 0 },
    Sequence { 0xc2, 0xdf, 1, 0x80, 0xbf },
    Sequence { 0xe0, 0xe0, 2, 0xa0, 0xbf },
    Sequence { 0xe1, 0xec, 2, 0x80, 0xbf },
    Sequence { 0xed, 0xed, 2, 0x80, 0x9f },
    Sequence { 0xee, 0xef, 2, 0x80, 0xbf },
    Sequence { 0xf0, 0xf0, 3, 0x90, 0xbf },
    Sequence { 0xf1, 0xf3, 3, 0x80, 0xbf },
    Sequence { 0xf4, 0xf4, 3, 0x80, 0x8f },
};

bool within(char c, std::uint8_t first, std::uint8_t last)
{
    const auto byte = static_cast<std::uint8_t>(c);
    return byte >= first && byte <= last;
}

/// Length of the character at the start of `text`, which is not empty; 0 = none.
std::size_t character_length(std::string_view text)
{
    const auto* const sequence = std::ranges::find_if(
        sequences, [&](const Sequence& s) { return within(text[0], s.lead_first, s.lead_last); });
    if (sequence == sequences.end() || text.size() <= sequence->following)
        return 0;
    const std::string_view tail = text.substr(1, sequence->following);
    if (!tail.empty() && !within(tail[0], sequence->second_first, sequence->second_last))
        return 0;
    return std::ranges::all_of(tail, [](char c) { return within(c, 0x80, 0xbf); }) ? tail.size() + 1 : 0;
}

/// C0, DEL, and C1, which is U+0080 to U+009F.
bool is_control(std::string_view character)
{
    if (character.size() == 1)
        return within(character[0], 0x00, 0x1f) || character[0] == '\x7f';
    return character.size() == 2 && character[0] == '\xc2' && within(character[1], 0x80, 0x9f);
}

} // namespace

std::size_t utf8_prefix(std::string_view text)
{
    std::size_t offset = 0;
    while (offset < text.size()) {
        const std::size_t length = character_length(text.substr(offset));
        if (length == 0)
            break;
        offset += length;
    }
    return offset;
}

std::string printable(std::string_view text, std::size_t bytes)
{
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    const std::string_view cut = text.substr(0, utf8_prefix(text.substr(0, bytes)));
    std::string shown;
    for (std::size_t at = 0; at < cut.size();) {
        const std::string_view character = cut.substr(at, character_length(cut.substr(at)));
        shown += is_control(character) ? replacement : character;
        at += character.size();
    }
    return shown;
}

} // namespace nestbox
