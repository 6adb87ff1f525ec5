// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/options.h"

#include "helper/launch/optiontable.h"

namespace nestbox::launch {

namespace {

using Code = UsageError::Code;

std::unexpected<UsageError> wrong(
    Code code, std::string_view option, std::string value = {}, std::string_view form = {})
{
    return std::unexpected { UsageError { code, std::string { option }, std::move(value), std::string { form } } };
}

/// Walks over the arguments, one option after the other.
class Parser
{
public:
    explicit Parser(std::span<char* const> arguments)
        : m_left(arguments)
    {
    }

    std::expected<Options, UsageError> run()
    {
        while (at_option())
            if (auto done = take_option(); !done)
                return std::unexpected { std::move(done.error()) };
        m_options.profile.name = "command line";
        m_options.profile.program.command.assign(m_left.begin(), m_left.end());
        return checked();
    }

private:
    [[nodiscard]] bool at_option()
    {
        if (m_left.empty() || m_left.front()[0] != '-')
            return false;
        if (std::string_view { m_left.front() } != "--")
            return true;
        m_left = m_left.subspan(1);
        return false;
    }

    std::expected<void, UsageError> take_option()
    {
        const std::string_view word = m_left.front();
        m_left = m_left.subspan(1);
        const std::size_t equals = word.find('=');
        const std::string_view name = word.substr(0, equals);
        const Option* option = find_option(name);
        if (option == nullptr)
            return wrong(Code::UnknownOption, name);
        if (option->form.empty() && equals != std::string_view::npos)
            return wrong(Code::UnexpectedValue, name);
        if (!option->form.empty() && equals == std::string_view::npos && m_left.empty())
            return wrong(Code::MissingValue, name, {}, option->form);
        return apply(*option, equals == std::string_view::npos ? next_value(*option) : word.substr(equals + 1));
    }

    std::string_view next_value(const Option& option)
    {
        if (option.form.empty())
            return {};
        const std::string_view value = m_left.front();
        m_left = m_left.subspan(1);
        return value;
    }

    std::expected<void, UsageError> apply(const Option& option, std::string_view value)
    {
        const std::string text { value };
        if (!option.apply(m_options, text))
            return wrong(Code::WrongValue, option.name, text, option.form);
        if (option.describes_sandbox)
            m_describing = option.name;
        return {};
    }

    std::expected<Options, UsageError> checked()
    {
        const ProfileLevel& level = m_options.profile.levels.front();
        const bool mapped = m_options.unmapped || !level.uid.empty() || !level.gid.empty();
        if (m_options.action != Options::Action::Launch)
            return std::move(m_options);
        if (m_options.profile_file && !m_describing.empty())
            return wrong(Code::NotWithProfile, m_describing);
        if (!m_options.profile_file && !mapped)
            return wrong(Code::NoMap, {});
        if (const auto& command = m_options.profile.program.command; !command.empty() && command.front().empty())
            return wrong(Code::EmptyProgram, {});
        return std::move(m_options);
    }

    std::span<char* const> m_left;
    Options m_options;
    std::string_view m_describing; ///< the last option seen that a profile file excludes
};

} // namespace

std::expected<Options, UsageError> parse_options(std::span<char* const> arguments)
{
    return Parser { arguments }.run();
}

} // namespace nestbox::launch
