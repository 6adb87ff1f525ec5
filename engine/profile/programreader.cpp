// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/programreader.h"

#include "engine/profile/legalnames.h"
#include "engine/profile/scalars.h"

namespace nestbox {
namespace {

std::vector<std::string> read_command(const Place& place, ErrorList& errors)
{
    std::vector<std::string> command;
    if (place.node.kind != JsonNode::Kind::Array) {
        wrong_type(place, Expected::Command, errors);
        return command;
    }
    for (std::size_t i = 0; i < place.node.children.size(); ++i)
        command.push_back(read_string(place.element(i), errors).value_or(""));
    if (command.empty())
        wrong_value(place, Expected::Command, errors);
    else if (const JsonNode& name = place.node.children.front(); name.string() && name.text.empty())
        wrong_value(place.element(0), Expected::NonEmptyString, errors);
    return command;
}

std::optional<std::vector<Id>> read_groups(const Place& place, ErrorList& errors)
{
    if (place.node.kind != JsonNode::Kind::Array) {
        wrong_type(place, Expected::IdList, errors);
        return std::nullopt;
    }
    std::vector<Id> groups;
    for (std::size_t i = 0; i < place.node.children.size(); ++i)
        groups.push_back(read_id(place.element(i), Expected::IdValue, errors).value_or(0));
    return groups;
}

std::map<std::string, std::string> read_variables(const Place& place, ErrorList& errors)
{
    std::map<std::string, std::string> variables;
    if (place.node.kind != JsonNode::Kind::Object) {
        wrong_type(place, Expected::Object, errors);
        return variables;
    }
    for (const JsonNode& child : place.node.children) {
        const Place at { child, &place, 0, {} };
        if (!is_environment_name(child.key) || child.key.find('\0') != std::string::npos)
            wrong_value(at, Expected::EnvironmentName, errors);
        variables.emplace(child.key, read_string(at, errors).value_or(""));
    }
    return variables;
}

void read_environment(const Place& place, Program& program, ErrorList& errors)
{
    const Members members { place, { "set", "unset" }, errors };
    if (const auto set = members.find("set"))
        program.set_environment = read_variables(*set, errors);
    if (const auto unset = members.find("unset"))
        program.unset_environment = read_string_set(*unset, Expected::EnvironmentName, is_environment_name, errors);
}

CapabilityChoice read_capabilities(const Place& place, ErrorList& errors)
{
    if (place.node.kind == JsonNode::Kind::Array)
        return { .kind = CapabilityChoice::Kind::List,
            .names = read_string_set(place, Expected::CapabilityName, is_capability_name, errors) };
    const std::optional<std::string> text = read_string(place, errors, Expected::CapabilityValue);
    if (text && text != "all" && text != "none")
        wrong_value(place, Expected::CapabilityValue, errors);
    return { .kind = text == "none" ? CapabilityChoice::Kind::None : CapabilityChoice::Kind::All, .names = {} };
}

/// The IDs that the program starts with.
void read_ids(const Members& members, Program& program, ErrorList& errors)
{
    if (const auto user = members.find("user"))
        program.user = read_id(*user, Expected::IdValue, errors);
    if (const auto group = members.find("group"))
        program.group = read_id(*group, Expected::IdValue, errors);
    if (const auto groups = members.find("groups"))
        program.groups = read_groups(*groups, errors);
}

} // namespace

Program read_program(const Place& place, ErrorList& errors)
{
    Program program;
    const Members members { place,
        { "command", "user", "group", "groups", "directory", "environment", "terminal", "capabilities",
            "no_new_privileges" },
        errors };
    if (const auto command = members.find("command"))
        program.command = read_command(*command, errors);
    read_ids(members, program, errors);
    if (const auto at = members.find("directory"))
        program.directory = read_legal_string(*at, Expected::AbsoluteOrHomePath, is_absolute_or_home_path, errors);
    if (const auto environment = members.find("environment"))
        read_environment(*environment, program, errors);
    if (const auto terminal = members.find("terminal"))
        program.terminal = read_boolean(*terminal, errors).value_or(false);
    if (const auto capabilities = members.find("capabilities"))
        program.capabilities = read_capabilities(*capabilities, errors);
    if (const auto at = members.find("no_new_privileges"))
        program.no_new_privileges = read_boolean(*at, errors).value_or(true);
    return program;
}

} // namespace nestbox
