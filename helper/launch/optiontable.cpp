// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/optiontable.h"

#include "helper/launch/rangeoption.h"

#include <algorithm>
#include <array>

namespace nestbox::launch {

namespace {

ProfileLevel& level(Options& options)
{
    return options.profile.levels.front();
}

Program& program(Options& options)
{
    return options.profile.program;
}

bool map_root(Options& options, const std::string&)
{
    const ProfileRange root { 0, { OutsideId::Symbol::Me, 0, {}, {} }, 1 };
    level(options).uid.push_back(root);
    level(options).gid.push_back(root);
    return true;
}

bool add_range(std::vector<ProfileRange>& ranges, const std::string& value, IdKind kind)
{
    const auto range = parse_range(value, kind);
    if (range)
        ranges.push_back(*range);
    return range.has_value();
}

bool add_uids(Options& options, const std::string& value)
{
    return add_range(level(options).uid, value, IdKind::Uid);
}

bool add_gids(Options& options, const std::string& value)
{
    return add_range(level(options).gid, value, IdKind::Gid);
}

bool choose_setgroups(Options& options, const std::string& value)
{
    level(options).setgroups = value == "allow" ? Setgroups::Allow : Setgroups::Deny;
    return value == "allow" || value == "deny";
}

bool choose_user(Options& options, const std::string& value)
{
    program(options).user = parse_id(value);
    return program(options).user.has_value();
}

bool choose_group(Options& options, const std::string& value)
{
    program(options).group = parse_id(value);
    return program(options).group.has_value();
}

/// Calls `take` with each of the comma-separated words; none in an empty text. False once `take` refuses.
template <typename Take> bool for_each_word(std::string_view text, Take take)
{
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        if (!take(text.substr(0, comma)) || comma + 1 == text.size())
            return false;
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return true;
}

bool choose_groups(Options& options, const std::string& value)
{
    std::vector<Id>& groups = program(options).groups.emplace();
    return for_each_word(value, [&groups](std::string_view word) {
        const auto id = parse_id(word);
        groups.push_back(id.value_or(0));
        return id.has_value();
    });
}

bool choose_directory(Options& options, const std::string& value)
{
    program(options).directory = value;
    return !value.empty();
}

bool set_variable(Options& options, const std::string& value)
{
    const std::size_t equals = value.find('=');
    program(options).set_environment[value.substr(0, equals)]
        = equals == std::string::npos ? std::string {} : value.substr(equals + 1);
    return equals != std::string::npos && equals > 0;
}

bool unset_variable(Options& options, const std::string& value)
{
    program(options).unset_environment.insert(value);
    return !value.empty() && !value.contains('=');
}

bool choose_capabilities(Options& options, const std::string& value)
{
    CapabilityChoice& choice = program(options).capabilities;
    choice = { CapabilityChoice::Kind::All, {} };
    if (value == "all")
        return true;
    choice.kind = value == "none" ? CapabilityChoice::Kind::None : CapabilityChoice::Kind::List;
    return value == "none" || (!value.empty() && for_each_word(value, [&choice](std::string_view word) {
        choice.names.emplace(word);
        return !word.empty();
    }));
}

bool choose_no_new_privileges(Options& options, const std::string& value)
{
    program(options).no_new_privileges = value == "yes";
    return value == "yes" || value == "no";
}

bool choose_profile(Options& options, const std::string& value)
{
    options.profile_file = value;
    return !value.empty();
}

bool choose_status_fd(Options& options, const std::string& value)
{
    const Id fd = parse_id(value).value_or(0);
    options.status_fd = static_cast<int>(fd);
    return fd > 2 && fd < 1U << 20;
}

bool choose_mapper_socket(Options& options, const std::string& value)
{
    options.mapper_socket = value;
    return !value.empty();
}

bool leave_unmapped(Options& options, const std::string&)
{
    options.unmapped = true;
    return true;
}

bool show_help(Options& options, const std::string&)
{
    options.action = Options::Action::Help;
    return true;
}

bool show_version(Options& options, const std::string&)
{
    options.action = Options::Action::Version;
    return true;
}

constexpr std::array table {
    Option { "--map-root", map_root, "" },
    Option { "--uid", add_uids, "INSIDE:OUTSIDE:COUNT" },
    Option { "--gid", add_gids, "INSIDE:OUTSIDE:COUNT" },
    Option { "--unmapped", leave_unmapped, "" },
    Option { "--setgroups", choose_setgroups, "allow or deny" },
    Option { "--user", choose_user, "an ID inside" },
    Option { "--group", choose_group, "an ID inside" },
    Option { "--groups", choose_groups, "IDs inside, separated by commas" },
    Option { "--directory", choose_directory, "a directory" },
    Option { "--set-env", set_variable, "NAME=VALUE" },
    Option { "--unset-env", unset_variable, "a variable's name" },
    Option { "--capabilities", choose_capabilities, "all, none or names separated by commas" },
    Option { "--no-new-privileges", choose_no_new_privileges, "yes or no" },
    Option { "--profile", choose_profile, "a file", false },
    Option { "--mapper-socket", choose_mapper_socket, "the name of a socket", false },
    Option { "--status-fd", choose_status_fd, "a descriptor's number from 3 on", false },
    Option { "--help", show_help, "", false },
    Option { "--version", show_version, "", false },
};

} // namespace

const Option* find_option(std::string_view name)
{
    const auto found = std::ranges::find(table, name, &Option::name);
    return found == table.end() ? nullptr : &*found;
}

} // namespace nestbox::launch
