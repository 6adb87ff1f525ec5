// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/importnumbers.h"
#include "engine/profile/importreaders.h"

#include <algorithm>

namespace nestbox {
namespace {

using Code = ImportError::Code;

/// lxc.idmap, and lxc.id_map as it was called before LXC 2.1.
bool is_key(std::string_view word)
{
    return word == "lxc.idmap" || word == "lxc.id_map";
}

/// The words of a line with its first '=' (Proxmox VE: ':') replaced by a blank, and what it was.
struct ConfigLine
{
    std::vector<TextPiece> words; ///< the key first
    bool assigned = false;
};

ConfigLine split_config_line(const TextPiece& line)
{
    ConfigLine result;
    std::string text = line.text;
    const std::size_t sign = std::min(text.find_first_of("=:"), text.size());
    if (sign < text.size()) {
        text[sign] = ' ';
        result.assigned = true;
    }
    result.words = split_blanks(text, line.offset);
    return result;
}

/// `u 0 100000 65536`; numbers are base 0 (lxc: src/lxc/confile_utils.c, parse_idmaps). No value: an empty list again.
void read_value(const std::vector<TextPiece>& words, ImportSink& sink)
{
    if (words.size() == 1) {
        sink.map().uid.clear();
        sink.map().gid.clear();
        return;
    }
    if (words[1].text != "u" && words[1].text != "g")
        return sink.error(Code::UnknownValue, words[1]);
    if (words.size() < 5)
        return sink.error(Code::MissingField, words.back());
    if (words.size() > 5)
        return sink.error(Code::TrailingText, words[5]);
    const auto& kinds = words[1].text == "u" ? uid_only : gid_only;
    add_range({ words[2], words[3], words[4] }, kinds, NumberBase::AsInC, sink);
}

} // namespace

bool claims_lxc_config(std::string_view text)
{
    return std::ranges::any_of(split_lines(text), [](const TextPiece& line) {
        const std::vector<TextPiece> words = split_config_line(line).words;
        return !words.empty() && is_key(words.front().text);
    });
}

void read_lxc_config(ImportSink& sink)
{
    for (const TextPiece& line : split_lines(sink.text())) {
        const ConfigLine config = split_config_line(line);
        if (config.words.empty() || config.words.front().text.starts_with('#'))
            continue;
        if (!config.assigned)
            sink.error(Code::BadSyntax, config.words.front());
        else if (is_key(config.words.front().text))
            read_value(config.words, sink);
    }
}

} // namespace nestbox
