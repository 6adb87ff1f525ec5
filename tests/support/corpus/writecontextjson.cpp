// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/corpus/writecontextjson.h"

#include "tests/support/corpus/mapjson.h"

#include <array>
#include <string>
#include <string_view>

namespace nestbox::corpus {

namespace {

using nlohmann::json;

bool* capability(MapCapabilities& held, std::string_view name)
{
    struct Named
    {
        std::string_view name;
        bool* held;
    };
    for (const Named& named : std::array { Named { "sys_admin", &held.sys_admin }, Named { "setuid", &held.setuid },
             Named { "setgid", &held.setgid }, Named { "setfcap", &held.setfcap },
             Named { "dac_override", &held.dac_override } })
        if (named.name == name)
            return named.held;
    return nullptr;
}

/// "all", "none", "all-x-y" or "x+y".
MapCapabilities capabilities_of(std::string_view text)
{
    MapCapabilities held;
    bool add = true;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("+-"), text.size());
        const std::string_view name = text.substr(0, end);
        if (name == "all")
            held = MapCapabilities::all();
        else if (bool* const known = capability(held, name))
            *known = add;
        add = end == text.size() || text[end] == '+';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return held;
}

std::optional<Id> id_of(const json& value)
{
    return value.is_number() ? std::optional { value.get<Id>() } : std::nullopt;
}

void read_parent(const json& parent, WriteContext& context)
{
    if (parent.is_string())
        return; // the initial namespace
    context.parent_uid = map_of(parent.at("uid"));
    context.parent_gid = map_of(parent.at("gid"));
    context.parent_projid = {};
    context.setgroups_denied = context.setgroups_denied || parent.value("setgroups", "allow") == "deny";
    context.undumpable_owner = context.parent_uid.inside_of(0);
    context.undumpable_group = context.parent_gid.inside_of(0);
}

void read_owner(const json& owner, WriteContext& context)
{
    context.owner = id_of(owner.at("euid")).value_or(0);
    context.owner_group = id_of(owner.at("egid")).value_or(0);
    context.creator_mapped = context.parent_uid.outside_of(context.owner).has_value()
        && context.parent_gid.outside_of(context.owner_group).has_value();
    context.creator_had_setfcap = capabilities_of(owner.at("caps").get<std::string>()).setfcap;
}

/// Someone above the parent: IDs are the initial namespace's, capabilities reach down.
void read_ancestor(const WriteContext& context, MapActor& actor)
{
    const bool root = actor.euid == Id { 0 };
    actor.euid = context.parent_uid.inside_of(actor.euid.value_or(invalid_id));
    actor.egid = context.parent_gid.inside_of(actor.egid.value_or(invalid_id));
    actor.in_parent.dac_override = actor.in_parent.dac_override || (root && !context.dumpable);
}

MapActor actor_of(const json& record, const WriteContext& context)
{
    const std::string where = record.at("where").get<std::string>();
    MapActor actor;
    actor.euid = id_of(record.at("euid"));
    actor.egid = id_of(record.at("egid"));
    const MapCapabilities held = capabilities_of(record.at("caps").get<std::string>());
    if (where == "parent") {
        actor.in_parent = held;
    } else if (where == "self") {
        actor = { MapActor::Place::Inside, context.owner, context.owner_group, {}, held };
    } else if (where == "joined") { // setns gives every capability
        actor.place = MapActor::Place::Inside;
        actor.in_target = MapCapabilities::all();
    } else {
        actor.place = MapActor::Place::Elsewhere;
        if (where == "ancestor") {
            actor.in_parent = held;
            read_ancestor(context, actor);
        }
    }
    return actor;
}

} // namespace

WriteContext write_context_of(const json& record)
{
    const json& actor = record.at("actor");
    WriteContext context;
    context.kind = kind_of(record.at("target").get<std::string>());
    context.setgroups_denied = actor.at("setgroups") == "deny";
    context.already_written = !actor.at("already_written").is_null();
    context.dumpable = actor.at("target_dumpable").get<bool>();
    read_parent(record.at("parent_map"), context);
    read_owner(actor.at("owner"), context);
    context.opener = actor_of(actor.at("opener"), context);
    context.writer = actor_of(actor.at("writer"), context);
    return context;
}

} // namespace nestbox::corpus
