// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/importnumbers.h"
#include "engine/profile/importreaders.h"
#include "engine/profile/shellcommands.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace nestbox {
namespace {

using Code = ImportError::Code;

constexpr std::string_view key = "raw.idmap";

struct Span
{
    std::uint64_t first = 0;
    std::uint64_t count = 0;
};

const std::vector<IdKind>* kinds_of(std::string_view word)
{
    if (word == "both")
        return &both_kinds;
    if (word == "uid")
        return &uid_only;
    return word == "gid" ? &gid_only : nullptr;
}

/// "1000" or "1000-1009", last ID included (incus: shared/idmap/set_load.go, NewSetFromIncusIDMap).
std::optional<Span> read_span(const TextPiece& piece, ImportSink& sink)
{
    const std::vector<TextPiece> ends = piece.split('-');
    if (ends.size() > 2) {
        sink.error(Code::NumberExpected, piece);
        return std::nullopt;
    }
    const auto first = read_number(ends.front(), NumberBase::Ten, sink);
    const auto last = ends.size() == 1 ? first : read_number(ends.back(), NumberBase::Ten, sink);
    if (!first || !last)
        return std::nullopt;
    if (*last < *first)
        sink.error(Code::RangeReversed, piece);
    else if (*last == invalid_id)
        sink.error(Code::NoSuchId, piece);
    else
        return Span { *first, *last - *first + 1 };
    return std::nullopt;
}

void read_entry(const std::vector<TextPiece>& words, ImportSink& sink)
{
    const auto* const kinds = kinds_of(words.front().text);
    if (!kinds)
        return sink.error(Code::UnknownValue, words.front());
    if (words.size() < 3)
        return sink.error(Code::MissingField, words.back());
    if (words.size() > 3)
        return sink.error(Code::TrailingText, words[3]);
    const auto outside = read_span(words[1], sink); // the host's IDs come first
    const auto inside = read_span(words[2], sink);
    if (!outside || !inside)
        return;
    if (outside->count != inside->count)
        return sink.error(Code::SizesDiffer, words[2]);
    OutsideId host;
    host.number = static_cast<Id>(outside->first);
    for (const IdKind kind : *kinds)
        sink.map().of(kind).push_back({ static_cast<Id>(inside->first), host, static_cast<Id>(inside->count) });
}

void read_entries(const TextPiece& text, ImportSink& sink)
{
    for (const TextPiece& line : text.split('\n'))
        if (const auto words = split_blanks(line.text, line.offset); !words.empty())
            read_entry(words, sink);
}

/// The value in `incus config set NAME raw.idmap=VALUE` or `... raw.idmap VALUE`.
void read_command(const std::vector<TextPiece>& command, ImportSink& sink)
{
    const auto at = std::ranges::find_if(command, [](const TextPiece& word) { return word.text.starts_with(key); });
    if (at == command.end())
        return sink.error(Code::UnknownCommand, command.front());
    const bool has_value = at->text.size() > key.size();
    if (!has_value && at + 1 == command.end())
        return sink.error(Code::MissingValue, *at);
    const auto last = has_value ? at : at + 1;
    read_entries(has_value ? at->part(key.size() + 1) : *last, sink);
    if (last + 1 != command.end())
        sink.error(Code::TrailingText, *(last + 1));
}

bool is_command(std::string_view text)
{
    const ShellCommands shell = split_shell(text);
    if (shell.commands.empty())
        return false;
    const std::string_view name = program_name(shell.commands.front());
    return name == "incus" || name == "lxc";
}

/// `raw.idmap: |-` as in YAML, above the entries.
bool is_heading(std::string_view line)
{
    return line.starts_with(key) && std::ranges::all_of(line.substr(key.size()), [](char c) {
        return std::string_view { ":=|->+ " }.contains(c);
    });
}

} // namespace

bool claims_incus(std::string_view text)
{
    if (is_command(text))
        return text.contains(key);
    for (const TextPiece& line : split_lines(text))
        if (const auto words = split_blanks(line.text, 0); !words.empty())
            return words.front().text.starts_with(key) || kinds_of(words.front().text);
    return false;
}

void read_incus(ImportSink& sink)
{
    sink.warn(ImportWarning::Code::LaidOverDefault);
    if (is_command(sink.text())) {
        const ShellCommands shell = split_shell(sink.text());
        if (shell.unclosed)
            return sink.error(Code::UnclosedQuote, { {}, *shell.unclosed, 1 });
        for (const auto& command : shell.commands)
            read_command(command, sink);
        return;
    }
    for (const TextPiece& line : split_lines(sink.text())) {
        const auto words = split_blanks(line.text, line.offset);
        if (!words.empty() && !is_heading(std::string_view { line.text }.substr(words.front().offset - line.offset)))
            read_entry(words, sink);
    }
}

} // namespace nestbox
