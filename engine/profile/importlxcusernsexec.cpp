// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/importnumbers.h"
#include "engine/profile/importreaders.h"
#include "engine/profile/shellcommands.h"

#include <algorithm>
#include <span>

namespace nestbox {
namespace {

using Code = ImportError::Code;
using Words = std::vector<TextPiece>;

constexpr std::string_view tool = "lxc-usernsexec";

const std::vector<IdKind>* kinds_of(std::string_view letter)
{
    if (letter == "b")
        return &both_kinds;
    if (letter == "u")
        return &uid_only;
    return letter == "g" ? &gid_only : nullptr;
}

/// `b:0:100000:65536`: kind, inside, host, count; decimal (lxc: src/lxc/cmd/lxc_usernsexec.c, parse_map).
void read_map(const TextPiece& value, ImportSink& sink)
{
    const std::vector<TextPiece> fields = value.split(':');
    const auto* const kinds = kinds_of(fields[0].text);
    if (!kinds)
        return sink.error(Code::UnknownValue, fields[0]);
    if (fields.size() < 4)
        return sink.error(Code::MissingField, value);
    if (fields.size() > 4)
        return sink.error(Code::TrailingText, fields[4]);
    add_range({ fields[1], fields[2], fields[3] }, *kinds, NumberBase::Ten, sink);
}

/// -s: the own ID at the first inside that the ranges so far leave free, counted as do_map_self() does.
void map_self(IdKind kind, ImportSink& sink)
{
    std::uint64_t inside = 0;
    std::vector<ProfileRange>& ranges = sink.map().of(kind);
    for (const ProfileRange& range : ranges)
        if (inside >= range.inside && inside < std::uint64_t { range.inside } + *range.count)
            inside += *range.count;
    ranges.push_back({ static_cast<Id>(inside), { .symbol = OutsideId::Symbol::Me }, 1 });
}

void map_first_delegation(IdKind kind, const TextPiece& command, ImportSink& sink)
{
    const std::vector<IdInterval>& delegated = sink.facts().of(kind).delegated;
    if (delegated.empty())
        return sink.error(Code::NoDelegation, command);
    const auto count = static_cast<Id>(delegated.front().size());
    sink.map().of(kind).push_back({ 0, { .symbol = OutsideId::Symbol::Subordinate, .offset = 0 }, count });
}

/// The options up to the program to run; answers whether -s is among them.
bool read_options(std::span<const TextPiece> words, ImportSink& sink)
{
    bool self = false;
    while (!words.empty() && words[0].text.starts_with('-') && words[0].text != "--") {
        const TextPiece& word = words[0];
        words = words.subspan(1);
        self |= word.text == "-s";
        if (word.text == "-s" || word.text == "-h")
            continue;
        const TextPiece letter = word.part(0, 2);
        if (letter.text != "-m" && letter.text != "-u" && letter.text != "-g") {
            sink.error(Code::UnknownOption, word);
            return self;
        }
        const bool separate = word.text.size() == 2;
        if (separate && words.empty()) {
            sink.error(Code::MissingValue, word);
            return self;
        }
        const TextPiece value = separate ? words[0] : word.part(2);
        words = words.subspan(separate ? 1 : 0);
        if (letter.text == "-m")
            read_map(value, sink);
    }
    return self;
}

void read_command(const Words& command, ImportSink& sink)
{
    const bool self = read_options(std::span { command }.subspan(program_name(command) == tool ? 1 : 0), sink);
    if (sink.failed())
        return;
    if (sink.map().uid.empty() && sink.map().gid.empty())
        for (const IdKind kind : both_kinds)
            map_first_delegation(kind, command.front(), sink);
    if (self && !sink.failed())
        for (const IdKind kind : both_kinds)
            map_self(kind, sink);
}

/// "u:0:100000:65536" alone, or behind -m.
bool is_map(std::string_view word)
{
    return word.size() > 2 && kinds_of(word.substr(0, 1)) && word[1] == ':';
}

bool is_usernsexec(const Words& command)
{
    const bool map_option = command.front().text == "-m" && command.size() > 1 && is_map(command[1].text);
    return program_name(command) == tool || map_option;
}

} // namespace

bool claims_lxc_usernsexec(std::string_view text)
{
    return std::ranges::any_of(split_shell(text).commands,
        [](const Words& command) { return is_usernsexec(command) || is_map(command.front().text); });
}

void read_lxc_usernsexec(ImportSink& sink)
{
    const ShellCommands shell = split_shell(sink.text());
    if (shell.unclosed)
        return sink.error(Code::UnclosedQuote, { {}, *shell.unclosed, 1 });
    const bool one_command = shell.commands.size() == 1 && is_usernsexec(shell.commands.front());
    if (one_command)
        return read_command(shell.commands.front(), sink);
    for (const Words& command : shell.commands)
        if (is_usernsexec(command))
            sink.error(Code::MixedFormats, command.front());
        else
            for (const TextPiece& word : command)
                read_map(word, sink);
}

} // namespace nestbox
