// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/importnumbers.h"
#include "engine/profile/importreaders.h"
#include "engine/profile/shellcommands.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>

namespace nestbox {
namespace {

using Code = ImportError::Code;
using Words = std::vector<TextPiece>;

struct OwnIds
{
    std::optional<Id> uid;
    std::optional<Id> gid;
    bool user_namespace = false;
};

/// strtol into an int (bubblewrap.c): what does not fit is refused by the kernel later.
std::optional<Id> read_int(const TextPiece& value, ImportSink& sink)
{
    const auto id = read_id(value, NumberBase::Ten, sink);
    if (!id)
        return std::nullopt;
    if (id->number <= static_cast<Id>(std::numeric_limits<std::int32_t>::max()))
        return id->number;
    sink.error(Code::NumberTooLarge, value);
    return std::nullopt;
}

/// Looks at every word up to "--", the last one counts.
OwnIds read_options(const Words& command, ImportSink& sink)
{
    OwnIds ids;
    for (std::size_t i = 0; i < command.size() && command[i].text != "--"; ++i) {
        const std::string& word = command[i].text;
        if (word == "--unshare-user" || word == "--unshare-user-try" || word == "--unshare-all")
            ids.user_namespace = true;
        else if (word == "--userns" || word == "--userns2" || word == "--userns-block-fd")
            sink.error(Code::UnsupportedOption, command[i]);
        else if ((word == "--uid" || word == "--gid") && i + 1 == command.size())
            sink.error(Code::MissingValue, command[i]);
        else if (word == "--uid" || word == "--gid") {
            (word == "--uid" ? ids.uid : ids.gid) = read_int(command[i + 1], sink);
            ++i;
        }
    }
    return ids;
}

void add_own(IdKind kind, std::optional<Id> inside, ImportSink& sink)
{
    sink.map().of(kind).push_back(
        { inside.value_or(sink.facts().of(kind).me), { .symbol = OutsideId::Symbol::Me }, 1 });
}

bool is_bubblewrap(const Words& command)
{
    const auto is_mark = [](const TextPiece& word) {
        return word.text == "--uid" || word.text == "--gid" || word.text == "--unshare-user";
    };
    return program_name(command) == "bwrap"
        || (command.front().text.starts_with("--") && std::ranges::any_of(command, is_mark));
}

} // namespace

bool claims_bubblewrap(std::string_view text)
{
    return std::ranges::any_of(split_shell(text).commands, is_bubblewrap);
}

void read_bubblewrap(ImportSink& sink)
{
    const ShellCommands shell = split_shell(sink.text());
    if (shell.unclosed)
        return sink.error(Code::UnclosedQuote, { {}, *shell.unclosed, 1 });
    if (shell.commands.size() != 1 || !is_bubblewrap(shell.commands.front()))
        return sink.error(Code::UnknownCommand, shell.commands.empty() ? TextPiece {} : shell.commands.back().front());
    const OwnIds ids = read_options(shell.commands.front(), sink);
    if (sink.failed() || (!ids.user_namespace && !ids.uid && !ids.gid))
        return;
    add_own(IdKind::Uid, ids.uid, sink);
    add_own(IdKind::Gid, ids.gid, sink);
    sink.map().setgroups = Setgroups::Deny;
    if (!ids.uid || !ids.gid)
        sink.warn(ImportWarning::Code::OwnIdByDefault);
}

} // namespace nestbox
