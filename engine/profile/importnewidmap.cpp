// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/importnumbers.h"
#include "engine/profile/importreaders.h"
#include "engine/profile/shellcommands.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace nestbox {
namespace {

using Code = ImportError::Code;
using Words = std::vector<TextPiece>;

bool is_tool(std::string_view name)
{
    return name == "newuidmap" || name == "newgidmap";
}

/// The numbers behind PID, three a range, base 0 (shadow: src/newuidmap.c, get_map_ranges).
void read_triples(std::span<const TextPiece> words, const std::vector<IdKind>& kinds, ImportSink& sink)
{
    if (words.size() % 3 != 0)
        return sink.error(Code::MissingField, words.back());
    for (; !words.empty(); words = words.subspan(3))
        add_range({ words[0], words[1], words[2] }, kinds, NumberBase::AsInC, sink);
}

void read_tool_command(const Words& command, ImportSink& sink)
{
    const std::string_view name = program_name(command);
    if (!is_tool(name))
        return sink.error(Code::UnknownCommand, command.front());
    if (command.size() < 2)
        return sink.error(Code::MissingField, command.front());
    read_triples(std::span { command }.subspan(2), name == "newuidmap" ? uid_only : gid_only, sink);
}

bool is_bare(const Words& command)
{
    const char first = command.front().text.empty() ? '\0' : command.front().text.front();
    return first >= '0' && first <= '9';
}

} // namespace

bool claims_new_id_map(std::string_view text)
{
    const ShellCommands shell = split_shell(text);
    return std::ranges::any_of(shell.commands, [](const Words& c) { return is_tool(program_name(c)) || is_bare(c); });
}

void read_new_id_map(ImportSink& sink)
{
    const ShellCommands shell = split_shell(sink.text());
    if (shell.unclosed)
        return sink.error(Code::UnclosedQuote, { {}, *shell.unclosed, 1 });
    if (!std::ranges::all_of(shell.commands, is_bare)) {
        for (const Words& command : shell.commands)
            read_tool_command(command, sink);
        return;
    }
    Words words;
    for (const Words& command : shell.commands)
        std::ranges::copy(command, std::back_inserter(words));
    sink.map().names_kinds = false;
    read_triples(words, both_kinds, sink);
}

} // namespace nestbox
