// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/importnumbers.h"
#include "engine/profile/importreaders.h"
#include "engine/profile/shellcommands.h"
#include "engine/profile/unshareblocks.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace nestbox {
namespace {

using Code = ImportError::Code;
using Words = std::vector<TextPiece>;

enum class Argument : std::uint8_t
{
    None,
    Optional, ///< only as --name=VALUE
    Required
};

struct LongOption
{
    std::string_view name;
    Argument argument;
};

/// unshare(1) of util-linux 2.43; none of 2.38 has gone.
constexpr std::array long_options {
    LongOption { "--mount", Argument::Optional },
    LongOption { "--uts", Argument::Optional },
    LongOption { "--ipc", Argument::Optional },
    LongOption { "--net", Argument::Optional },
    LongOption { "--pid", Argument::Optional },
    LongOption { "--user", Argument::Optional },
    LongOption { "--cgroup", Argument::Optional },
    LongOption { "--time", Argument::Optional },
    LongOption { "--fork", Argument::None },
    LongOption { "--kill-child", Argument::Optional },
    LongOption { "--forward-signals", Argument::None },
    LongOption { "--mount-proc", Argument::Optional },
    LongOption { "--mount-binfmt", Argument::Optional },
    LongOption { "--map-user", Argument::Required },
    LongOption { "--map-users", Argument::Required },
    LongOption { "--map-group", Argument::Required },
    LongOption { "--map-groups", Argument::Required },
    LongOption { "--map-root-user", Argument::None },
    LongOption { "--map-current-user", Argument::None },
    LongOption { "--map-auto", Argument::None },
    LongOption { "--map-subids", Argument::None },
    LongOption { "--owner", Argument::Required },
    LongOption { "--propagation", Argument::Required },
    LongOption { "--setgroups", Argument::Required },
    LongOption { "--keep-caps", Argument::None },
    LongOption { "--setuid", Argument::Required },
    LongOption { "--setgid", Argument::Required },
    LongOption { "--root", Argument::Required },
    LongOption { "--wd", Argument::Required },
    LongOption { "--monotonic", Argument::Required },
    LongOption { "--boottime", Argument::Required },
    LongOption { "--load-interp", Argument::Required },
    LongOption { "--clear-env", Argument::None },
    LongOption { "--whitelist-env", Argument::Required },
};
constexpr std::string_view short_options = "fmuinpCTUrc";
constexpr std::string_view short_options_with_value = "RwSGl";

/// What one `unshare` command asks for.
class UnshareReader
{
public:
    explicit UnshareReader(ImportSink& sink)
        : m_sink { sink }
    {
    }

    /// `words` without the program's name; ends at the first that is no option: the program to run.
    void read(std::span<const TextPiece> words)
    {
        m_words = words;
        while (!m_words.empty() && m_words[0].text.starts_with('-') && m_words[0].text != "--") {
            const TextPiece& word = take();
            if (word.text.starts_with("--"))
                read_long(word);
            else
                read_short(word);
        }
        if (m_sink.failed())
            return;
        m_users.finish(m_sink);
        m_groups.finish(m_sink);
        m_sink.map().setgroups = m_setgroups;
        if (!m_setgroups && m_groups.only_single()) // unshare writes that map itself, which the kernel allows only so
            m_sink.map().setgroups = Setgroups::Deny;
    }

private:
    const TextPiece& take()
    {
        const TextPiece& word = m_words.front();
        m_words = m_words.subspan(1);
        return word;
    }

    void read_long(const TextPiece& word)
    {
        const std::size_t sign = word.text.find('=');
        const TextPiece name = word.part(0, sign);
        const auto* const option = std::ranges::find(long_options, name.text, &LongOption::name);
        if (option == long_options.end())
            return m_sink.error(Code::UnknownOption, name);
        const bool has_value = sign != std::string::npos;
        if (option->argument == Argument::None && has_value)
            return m_sink.error(Code::TrailingText, word);
        if (option->argument == Argument::Required && !has_value && m_words.empty())
            return m_sink.error(Code::MissingValue, name);
        if (option->argument == Argument::Required)
            apply_with_value(name, has_value ? word.part(sign + 1) : take());
        else
            apply(name);
    }

    void read_short(const TextPiece& word)
    {
        for (std::size_t i = 1; i < word.text.size(); ++i) {
            const TextPiece letter = word.part(i, 1);
            if (short_options_with_value.contains(letter.text)) {
                if (i + 1 == word.text.size() && m_words.empty())
                    m_sink.error(Code::MissingValue, letter);
                else if (i + 1 == word.text.size())
                    take();
                return;
            }
            if (!short_options.contains(letter.text))
                return m_sink.error(Code::UnknownOption, letter);
            apply(letter);
        }
    }

    void apply(const TextPiece& option)
    {
        const std::string& name = option.text;
        if (name == "-r" || name == "r" || name == "--map-root-user")
            map_own(0, 0);
        else if (name == "c" || name == "--map-current-user")
            map_own(m_sink.facts().uid.me, m_sink.facts().gid.me);
        else if (name == "--map-auto" || name == "--map-subids")
            for (UnshareBlocks* const blocks : { &m_users, &m_groups })
                blocks->add_first_delegation(option, name == "--map-subids", m_sink);
    }

    void map_own(Id user, Id group)
    {
        m_users.set_single(user);
        m_groups.set_single(group);
    }

    void apply_with_value(const TextPiece& option, const TextPiece& value)
    {
        if (option.text == "--map-users")
            m_users.add(value, m_sink);
        else if (option.text == "--map-groups")
            m_groups.add(value, m_sink);
        else if (option.text == "--map-user")
            read_single(value, m_users, m_sink.facts().find_user);
        else if (option.text == "--map-group")
            read_single(value, m_groups, m_sink.facts().find_group);
        else if (option.text == "--setgroups")
            read_setgroups(value);
        else if (option.text == "--owner")
            m_sink.error(Code::UnsupportedOption, option);
    }

    /// An account's name goes before a number (util-linux: unshare.c, get_user).
    void read_single(
        const TextPiece& value, UnshareBlocks& blocks, const std::function<std::optional<Id>(std::string_view)>& find)
    {
        if (const auto found = find ? find(value.text) : std::nullopt)
            return blocks.set_single(*found);
        if (!value.text.empty() && !std::string_view { "0123456789$`" }.contains(value.text.front()))
            return m_sink.error(Code::UnknownAccount, value);
        if (const auto id = read_id(value, NumberBase::Ten, m_sink))
            blocks.set_single(id->number);
    }

    void read_setgroups(const TextPiece& value)
    {
        if (value.text != "allow" && value.text != "deny")
            return m_sink.error(Code::UnknownValue, value);
        m_setgroups = value.text == "deny" ? Setgroups::Deny : Setgroups::Allow;
    }

    ImportSink& m_sink;
    std::span<const TextPiece> m_words;
    std::optional<Setgroups> m_setgroups;
    UnshareBlocks m_users { IdKind::Uid };
    UnshareBlocks m_groups { IdKind::Gid };
};

/// A pasted rest of a command, such as "-r" or "--map-users=0:1000:1".
bool starts_with_options(const Words& command)
{
    constexpr std::array<std::string_view, 5> alone { "-r", "-c", "-Ur", "-rU", "-Uc" };
    const std::string_view first = command.front().text;
    return first.starts_with("--map-") || first == "--user" || first == "--setgroups"
        || std::ranges::find(alone, first) != alone.end();
}

bool is_unshare(const Words& command)
{
    return program_name(command) == "unshare" || starts_with_options(command);
}

} // namespace

bool claims_unshare(std::string_view text)
{
    return std::ranges::any_of(split_shell(text).commands, is_unshare);
}

void read_unshare(ImportSink& sink)
{
    const ShellCommands shell = split_shell(sink.text());
    if (shell.unclosed)
        return sink.error(Code::UnclosedQuote, { {}, *shell.unclosed, 1 });
    if (shell.commands.empty() || !is_unshare(shell.commands.front()))
        return sink.error(Code::UnknownCommand, shell.commands.empty() ? TextPiece {} : shell.commands.front().front());
    if (shell.commands.size() > 1)
        return sink.error(Code::TrailingText, shell.commands[1].front());
    const Words& command = shell.commands.front();
    UnshareReader { sink }.read(std::span { command }.subspan(program_name(command) == "unshare" ? 1 : 0));
}

} // namespace nestbox
