// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/corpus/delegatedcase.h"

#include "engine/idmap/delegatedarguments.h"
#include "engine/idmap/judgedelegated.h"
#include "engine/idmap/maptext.h"
#include "engine/idmap/subordinatetext.h"

#include <cstring>
#include <regex>
#include <sstream>
#include <vector>

namespace nestbox::corpus {

namespace {

using nlohmann::json;
using Reason = DelegatedVerdict::Reason;

/// What the tool did or would do.
struct Run
{
    int exit = 0;
    std::string message; ///< a part that tells the reasons apart
    std::string map;
    std::string setgroups;

    friend bool operator==(const Run&, const Run&) = default;
};

std::vector<std::string> words_of(const std::string& text)
{
    std::istringstream stream { text };
    return { std::istream_iterator<std::string> { stream }, {} };
}

std::vector<std::string> names_with(const json& users, Id uid)
{
    std::vector<std::string> names;
    for (const auto& [name, ids] : users.items())
        if (ids.at(0).get<Id>() == uid)
            names.push_back(name);
    return names;
}

/// The header leaves root out.
json users_of(const json& header)
{
    json users = header.at("users");
    users["root"] = { 0, 0 };
    return users;
}

void read_delegation(const json& record, const json& header, DelegationContext& context)
{
    const json users = users_of(header);
    const json& user = users.at(record.at("user").get<std::string>());
    context.caller = context.target = context.kernel.owner = user.at(0).get<Id>();
    context.caller_group = context.target_group = context.kernel.owner_group = user.at(1).get<Id>();
    context.account_group = context.caller_group;
    const std::string file = context.kernel.kind == IdKind::Gid ? "subgid" : "subuid";
    const std::string text = record.value(file, header.at("default_files").value(file, ""));
    context.delegated = delegated_to(parse_subordinate_text(text), context.caller, names_with(users, context.caller));
    context.any_group = record.value("login_defs", "").find("GRANT_AUX_GROUP_SUBIDS yes") != std::string::npos;
}

/// Whose process it was is recorded in the tool's complaint alone.
void read_processes(const std::string& message, DelegationContext& context)
{
    static const std::regex numbers { "uid:(\\d+) pw_uid:\\d+ st_uid:(\\d+), gid:(\\d+) pw_gid:(\\d+) st_gid:(\\d+)" };
    std::smatch match;
    if (!std::regex_search(message, match, numbers))
        return;
    const auto id = [&](std::size_t i) { return static_cast<Id>(std::stoul(match[i].str())); };
    context.caller = id(1);
    context.target = id(2);
    context.caller_group = id(3);
    context.account_group = id(4);
    context.target_group = id(5);
}

/// The map before: a failed run that leaves a map behind found it there. setgroups before: told in words.
void read_state_before(const json& record, DelegationContext& context)
{
    context.kernel.already_written = record.at("exit") != 0 && !record.at("map").empty();
    context.kernel.setgroups_denied = record.value("what", "").find("denied") != std::string::npos;
}

std::string range_text(const IdRange& range, const char* kind)
{
    const auto interval
        = [](IdInterval ids) { return "[" + std::to_string(ids.first) + "-" + std::to_string(ids.end) + ")"; };
    return std::string { kind } + " range " + interval(range.inside_ids()) + " -> " + interval(range.outside_ids())
        + " not allowed";
}

std::string message_of(const DelegatedVerdict& verdict, const IdMap& map, bool gid)
{
    switch (verdict.reason) {
    case Reason::Accepted:
        return "";
    case Reason::NoAccount:
        return "Cannot determine your user name";
    case Reason::DifferentUser:
        return "is owned by a different user";
    case Reason::NumberTooLarge:
        return "subuid overflow detected";
    case Reason::NotDelegated:
        return range_text(map.ranges[verdict.ranges.front()], gid ? "gid" : "uid");
    case Reason::SetgroupsRefused:
        return "failed to setgroups deny";
    case Reason::KernelRefuses:
        break;
    }
    return std::string { verdict.kernel.stage == Stage::Open ? "open of " : "write to " } + (gid ? "gid" : "uid")
        + "_map failed: " + std::strerror(verdict.kernel.error);
}

std::string message_of(DelegatedArgumentError::Code code)
{
    switch (code) {
    case DelegatedArgumentError::Code::Incomplete:
        return "Not enough arguments to form";
    case DelegatedArgumentError::Code::TooLarge:
        return "subuid overflow detected";
    case DelegatedArgumentError::Code::NotANumber:
        break;
    }
    return "usage:";
}

Run predict(const json& record, const DelegationContext& context, const std::string& map_before)
{
    const bool denied = context.kernel.setgroups_denied;
    const auto map = parse_delegated_arguments(words_of(record.at("args").get<std::string>()));
    if (!map)
        return { 1, message_of(map.error().code), map_before, denied ? "deny" : "allow" };
    const DelegatedVerdict verdict = judge_delegated(*map, context);
    return { verdict.ok() ? 0 : 1, message_of(verdict, *map, context.kernel.kind == IdKind::Gid),
        verdict.ok() ? map->as_read_back().to_kernel_text() : map_before, verdict.setgroups_denied ? "deny" : "allow" };
}

} // namespace

std::string check_delegated(const json& record, const json& header)
{
    DelegationContext context;
    context.kernel.kind = record.at("program") == "newgidmap" ? IdKind::Gid : IdKind::Uid;
    read_delegation(record, header, context);
    const std::string message = record.at("stderr").get<std::string>();
    read_processes(message, context);
    read_state_before(record, context);
    std::string map;
    for (const json& line : record.at("map"))
        map += line.get<std::string>() + "\n";
    const Run run = predict(record, context, context.kernel.already_written ? map : "");
    const bool message_fits = run.message.empty() ? message.empty() : message.find(run.message) != std::string::npos;
    if (message_fits && run == Run { record.at("exit").get<int>(), run.message, map, record.at("setgroups") })
        return {};
    return "exit " + std::to_string(run.exit) + " '" + run.message + "' setgroups " + run.setgroups + " map "
        + json(run.map).dump() + ", observed exit " + record.at("exit").dump() + " '" + message + "' setgroups "
        + record.at("setgroups").get<std::string>() + " map " + json(map).dump();
}

} // namespace nestbox::corpus
