// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/jsonprinter.h"
#include "engine/profile/namespacename.h"
#include "engine/profile/profiletext.h"

#include <ranges>
#include <utility>

namespace nestbox {
namespace {

JsonNode string_node(std::string_view text)
{
    return { .kind = JsonNode::Kind::String, .text = std::string { text } };
}
JsonNode integer_node(std::uint64_t value)
{
    return { .kind = JsonNode::Kind::Integer, .integer = value };
}
JsonNode boolean_node(bool value)
{
    return { .kind = JsonNode::Kind::Boolean, .boolean = value };
}

template <typename Range, typename Function> JsonNode array_node(const Range& values, Function to_node)
{
    JsonNode array { .kind = JsonNode::Kind::Array };
    for (const auto& value : values)
        array.children.push_back(to_node(value));
    return array;
}

/// An object in the order in which its members are set.
class ObjectBuilder
{
public:
    void set(std::string_view key, JsonNode node)
    {
        node.key = key;
        m_node.children.push_back(std::move(node));
    }
    void set(std::string_view key, std::string_view text) { set(key, string_node(text)); }
    void set_if(bool condition, std::string_view key, JsonNode node)
    {
        if (condition)
            set(key, std::move(node));
    }
    void set_unless_empty(std::string_view key, JsonNode container)
    {
        if (!container.children.empty())
            set(key, std::move(container));
    }
    void set_id(std::string_view key, std::optional<Id> id)
    {
        if (id)
            set(key, integer_node(*id));
    }

    [[nodiscard]] JsonNode take() { return std::move(m_node); }

private:
    JsonNode m_node { .kind = JsonNode::Kind::Object };
};

JsonNode outside_node(const OutsideId& id)
{
    switch (id.symbol) {
    case OutsideId::Symbol::Me:
        return string_node("me");
    case OutsideId::Symbol::User:
        return string_node("user:" + id.name);
    case OutsideId::Symbol::Group:
        return string_node("group:" + id.name);
    case OutsideId::Symbol::Subordinate:
        return string_node("subordinate");
    case OutsideId::Symbol::Number:
        break;
    }
    return integer_node(id.number);
}

JsonNode range_node(const ProfileRange& range)
{
    ObjectBuilder object;
    object.set("inside", integer_node(range.inside));
    object.set("outside", outside_node(range.outside));
    object.set_id("offset", range.outside.offset);
    object.set("count", range.count ? integer_node(*range.count) : string_node("rest"));
    return object.take();
}

JsonNode level_node(const ProfileLevel& level)
{
    ObjectBuilder object;
    object.set_unless_empty("uid", array_node(level.uid, range_node));
    object.set_unless_empty("gid", array_node(level.gid, range_node));
    if (level.setgroups)
        object.set("setgroups", *level.setgroups == Setgroups::Deny ? "deny" : "allow");
    return object.take();
}

JsonNode mount_node(const ProfileMount& mount)
{
    ObjectBuilder object;
    if (const auto* const tmpfs = std::get_if<TmpfsMount>(&mount))
        object.set("tmpfs", tmpfs->target);
    if (const auto* const bind = std::get_if<BindMount>(&mount)) {
        object.set("bind", bind->source);
        object.set("at", bind->target);
        object.set_if(bind->read_only, "read_only", boolean_node(true));
    }
    return object.take();
}

JsonNode isolation_node(const Isolation& isolation)
{
    ObjectBuilder object;
    object.set_unless_empty("namespaces",
        array_node(isolation.namespaces, [](NamespaceKind kind) { return string_node(namespace_name(kind)); }));
    if (isolation.hostname)
        object.set("hostname", *isolation.hostname);
    object.set_if(isolation.root == RootKind::Private, "root", string_node("private"));
    object.set_unless_empty("mounts", array_node(isolation.mounts, mount_node));
    return object.take();
}

JsonNode environment_node(const Program& program)
{
    ObjectBuilder variables;
    for (const auto& [name, value] : program.set_environment)
        variables.set(name, value);
    ObjectBuilder object;
    object.set_unless_empty("set", variables.take());
    object.set_unless_empty("unset", array_node(program.unset_environment, string_node));
    return object.take();
}

JsonNode capabilities_node(const CapabilityChoice& choice)
{
    if (choice.kind == CapabilityChoice::Kind::List)
        return array_node(choice.names, string_node);
    return string_node(choice.kind == CapabilityChoice::Kind::None ? "none" : "all");
}

JsonNode program_node(const Program& program)
{
    ObjectBuilder object;
    object.set_unless_empty("command", array_node(program.command, string_node));
    object.set_id("user", program.user);
    object.set_id("group", program.group);
    if (program.groups)
        object.set("groups", array_node(*program.groups, integer_node));
    if (program.directory)
        object.set("directory", *program.directory);
    object.set_unless_empty("environment", environment_node(program));
    object.set_if(program.terminal, "terminal", boolean_node(true));
    object.set_if(program.capabilities.kind != CapabilityChoice::Kind::All, "capabilities",
        capabilities_node(program.capabilities));
    object.set_if(!program.no_new_privileges, "no_new_privileges", boolean_node(false));
    return object.take();
}

JsonNode profile_node(const Profile& profile)
{
    ObjectBuilder object;
    object.set("nestbox", integer_node(1));
    object.set("name", profile.name);
    object.set_if(!profile.description.empty(), "description", string_node(profile.description));
    object.set("levels", array_node(profile.levels, level_node));
    object.set_unless_empty("isolation", isolation_node(profile.isolation));
    object.set_unless_empty("program", program_node(profile.program));
    return object.take();
}

} // namespace

std::string write_profile(const Profile& profile)
{
    const JsonNode node = profile_node(profile);
    std::string text = print_json(node);
    return text.size() <= largest_profile_text ? text : print_json_compactly(node);
}

} // namespace nestbox
