// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/shellcommands.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace nestbox {
namespace {

constexpr std::string_view blanks = " \t\r\v\f";
constexpr std::string_view enders = "\n;&|()";

class Splitter
{
public:
    explicit Splitter(std::string_view text)
        : m_text { text }
    {
    }

    ShellCommands split()
    {
        while (m_at < m_text.size() && !m_result.unclosed)
            step();
        end_command();
        return std::move(m_result);
    }

private:
    void step()
    {
        const char c = m_text[m_at];
        if (blanks.contains(c) || enders.contains(c)) {
            end_word();
            if (enders.contains(c))
                end_command();
            ++m_at;
        } else if (c == '#' && !m_in_word) {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
        } else if (m_text.substr(m_at, 2) == "\\\n") {
            m_at += 2;
        } else {
            if (!std::exchange(m_in_word, true))
                m_start = m_at;
            take_character(c);
        }
    }

    void take_character(char c)
    {
        if (c == '\'')
            take_single_quoted();
        else if (c == '"')
            take_double_quoted();
        else if (c == '`' || m_text.substr(m_at, 2) == "$(")
            take_substitution();
        else if (c == '\\' && m_at + 1 < m_text.size())
            take_from(m_at + 1, m_at + 2);
        else
            take_from(m_at, m_at + 1);
    }

    void take_from(std::size_t first, std::size_t end)
    {
        m_word += m_text.substr(first, end - first);
        m_at = end;
    }

    /// The place of `closing`, else the text ends here.
    std::size_t find_closing(char closing, std::size_t from)
    {
        const std::size_t end = m_text.find(closing, from);
        if (end != std::string_view::npos)
            return end;
        m_result.unclosed = m_at;
        return m_text.size();
    }

    void take_single_quoted()
    {
        take_from(m_at + 1, find_closing('\'', m_at + 1));
        ++m_at;
    }

    /// Verbatim: who meets one compares it with the few that are known.
    void take_substitution()
    {
        const bool backquoted = m_text[m_at] == '`';
        const std::size_t end = find_closing(backquoted ? '`' : ')', m_at + 1);
        take_from(m_at, std::min(end + 1, m_text.size()));
    }

    void take_double_quoted()
    {
        const std::size_t start = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            take_in_double_quotes();
        if (m_at >= m_text.size())
            m_result.unclosed = start;
        ++m_at;
    }

    void take_in_double_quotes()
    {
        constexpr std::string_view escapable = "$`\"\\";
        const std::string_view rest = m_text.substr(m_at, 2);
        if (rest[0] == '`' || rest == "$(")
            take_substitution();
        else if (rest == "\\\n")
            m_at += 2;
        else if (rest.size() == 2 && rest[0] == '\\' && escapable.contains(rest[1]))
            take_from(m_at + 1, m_at + 2);
        else
            take_from(m_at, m_at + 1);
    }

    void end_word()
    {
        if (!std::exchange(m_in_word, false))
            return;
        m_command.push_back({ std::exchange(m_word, {}), m_start, std::min(m_at, m_text.size()) - m_start });
    }

    void end_command()
    {
        constexpr std::array<std::string_view, 4> prefixes { "$", "sudo", "doas", "exec" };
        end_word();
        while (!m_command.empty() && std::ranges::count(prefixes, m_command.front().text) != 0)
            m_command.erase(m_command.begin());
        if (!m_command.empty())
            m_result.commands.push_back(std::exchange(m_command, {}));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_start = 0;
    bool m_in_word = false;
    std::string m_word;
    std::vector<TextPiece> m_command;
    ShellCommands m_result;
};

} // namespace

ShellCommands split_shell(std::string_view text)
{
    return Splitter { text }.split();
}

std::string_view program_name(const std::vector<TextPiece>& command)
{
    const std::string_view path = command.front().text;
    return path.substr(path.rfind('/') + 1);
}

} // namespace nestbox
