// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/optiontable.h"

#include "engine/profile/legalnames.h"
#include "engine/profile/namespacename.h"
#include "helper/launch/rangeoption.h"

#include <algorithm>
#include <array>

namespace nestbox::launch {

namespace {

ProfileLevel& level(Options& options)
{
    return options.profile.levels.back();
}

Isolation& isolation(Options& options)
{
    return options.profile.isolation;
}

Program& program(Options& options)
{
    return options.profile.program;
}

bool map_root(Options& options, const std::string&)
{
    const bool outermost = options.profile.levels.size() == 1;
    const ProfileRange root { 0, { outermost ? OutsideId::Symbol::Me : OutsideId::Symbol::Number, 0, {}, {} }, 1 };
    level(options).uid.push_back(root);
    level(options).gid.push_back(root);
    return true;
}

bool add_level(Options& options, const std::string&)
{
    options.profile.levels.emplace_back();
    return true;
}

/// Who somebody is can only be asked outside: below the first level the outside is a number.
bool add_range(Options& options, const std::string& value, IdKind kind)
{
    const auto range = parse_range(value, kind);
    const bool outermost = options.profile.levels.size() == 1;
    if (!range || !(outermost || range->outside.symbol == OutsideId::Symbol::Number))
        return false;
    (kind == IdKind::Gid ? level(options).gid : level(options).uid).push_back(*range);
    return true;
}

bool add_uids(Options& options, const std::string& value)
{
    return add_range(options, value, IdKind::Uid);
}

bool add_gids(Options& options, const std::string& value)
{
    return add_range(options, value, IdKind::Gid);
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

bool add_namespaces(Options& options, const std::string& value)
{
    return !value.empty() && for_each_word(value, [&options](std::string_view word) {
        const auto kind = namespace_of_name(word);
        if (kind)
            isolation(options).namespaces.insert(*kind);
        return kind.has_value();
    });
}

bool choose_hostname(Options& options, const std::string& value)
{
    isolation(options).hostname = value;
    return is_hostname(value);
}

bool choose_root(Options& options, const std::string& value)
{
    isolation(options).root = value == "private" ? RootKind::Private : RootKind::Host;
    return value == "private" || value == "host";
}

bool add_bind(Options& options, const std::string& value, bool read_only)
{
    const std::size_t colon = value.rfind(':');
    if (colon == std::string::npos)
        return false;
    const BindMount mount { value.substr(0, colon), value.substr(colon + 1), read_only };
    isolation(options).mounts.emplace_back(mount);
    return is_absolute_or_home_path(mount.source) && is_absolute_path(mount.target);
}

bool bind_writable(Options& options, const std::string& value)
{
    return add_bind(options, value, false);
}

bool bind_read_only(Options& options, const std::string& value)
{
    return add_bind(options, value, true);
}

bool add_tmpfs(Options& options, const std::string& value)
{
    isolation(options).mounts.emplace_back(TmpfsMount { value });
    return is_absolute_path(value);
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
    Option { "--level", add_level, "" },
    Option { "--setgroups", choose_setgroups, "allow or deny" },
    Option { "--user", choose_user, "an ID inside" },
    Option { "--group", choose_group, "an ID inside" },
    Option { "--groups", choose_groups, "IDs inside, separated by commas" },
    Option { "--directory", choose_directory, "a directory" },
    Option { "--set-env", set_variable, "NAME=VALUE" },
    Option { "--unset-env", unset_variable, "a variable's name" },
    Option { "--capabilities", choose_capabilities, "all, none or names separated by commas" },
    Option { "--no-new-privileges", choose_no_new_privileges, "yes or no" },
    Option { "--namespaces", add_namespaces, "names of namespaces separated by commas" },
    Option { "--hostname", choose_hostname, "a host name" },
    Option { "--root", choose_root, "host or private" },
    Option { "--bind", bind_writable, "SOURCE:TARGET, absolute paths" },
    Option { "--bind-read-only", bind_read_only, "SOURCE:TARGET, absolute paths" },
    Option { "--tmpfs", add_tmpfs, "an absolute path" },
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
