// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/actorreader.h"

#include "engine/profile/scalars.h"

#include <algorithm>
#include <array>
#include <string>

namespace nestbox {
namespace {

constexpr std::array<std::string_view, 41> capability_names { "chown", "dac_override", "dac_read_search", "fowner",
    "fsetid", "kill", "setgid", "setuid", "setpcap", "linux_immutable", "net_bind_service", "net_broadcast",
    "net_admin", "net_raw", "ipc_lock", "ipc_owner", "sys_module", "sys_rawio", "sys_chroot", "sys_ptrace", "sys_pacct",
    "sys_admin", "sys_boot", "sys_nice", "sys_resource", "sys_time", "sys_tty_config", "mknod", "lease", "audit_write",
    "audit_control", "setfcap", "mac_override", "mac_admin", "syslog", "wake_alarm", "block_suspend", "audit_read",
    "perfmon", "bpf", "checkpoint_restore" };

void set_capability(MapCapabilities& held, std::string_view name, bool on)
{
    if (name == "sys_admin")
        held.sys_admin = on;
    else if (name == "setuid")
        held.setuid = on;
    else if (name == "setgid")
        held.setgid = on;
    else if (name == "setfcap")
        held.setfcap = on;
    else if (name == "dac_override")
        held.dac_override = on;
    // No other capability matters to a map write.
}

/// "all", "none", "all-x-y" or "x+y"; nullopt = an unknown name.
std::optional<MapCapabilities> parse_capabilities(std::string_view text)
{
    MapCapabilities held;
    bool on = true;
    bool first = true;
    while (first || !text.empty()) {
        const std::size_t end = std::min(text.find_first_of("+-"), text.size());
        const std::string_view name = text.substr(0, end);
        if (first && name == "all")
            held = MapCapabilities::all();
        else if (std::ranges::find(capability_names, name) != capability_names.end())
            set_capability(held, name, on);
        else if (!first || name != "none")
            return std::nullopt;
        first = false;
        on = end == text.size() || text[end] == '+';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return held;
}

MapCapabilities read_capabilities(const std::optional<Place>& place, ErrorList& errors)
{
    if (!place)
        return MapCapabilities::none();
    const std::optional<std::string> text = read_string(*place, errors);
    const std::optional<MapCapabilities> held = text ? parse_capabilities(*text) : std::nullopt;
    if (text && !held)
        wrong_value(*place, Expected::ActorCapabilities, errors);
    return held.value_or(MapCapabilities::none());
}

/// null = no number in the parent.
std::optional<Id> read_actor_id(const std::optional<Place>& place, ErrorList& errors)
{
    if (!place)
        return default_actor_id;
    if (place->node.kind == JsonNode::Kind::Null)
        return std::nullopt;
    return read_id(*place, Expected::IdValue, errors);
}

/// Someone above the parent: IDs are the initial namespace's, capabilities reach down.
void seen_from_parent(const WriteContext& context, MapActor& actor)
{
    const bool root = actor.euid == Id { 0 };
    actor.euid = context.parent_uid.inside_of(actor.euid.value_or(invalid_id));
    actor.egid = context.parent_gid.inside_of(actor.egid.value_or(invalid_id));
    actor.in_parent.dac_override = actor.in_parent.dac_override || (root && !context.dumpable);
}

MapActor place_actor(std::string_view where, MapActor actor, MapCapabilities held, const WriteContext& context)
{
    using enum MapActor::Place;
    if (where == "self")
        return { Inside, context.owner, context.owner_group, {}, held };
    if (where == "joined") { // setns(2) gives every capability
        actor.place = Inside;
        actor.in_target = MapCapabilities::all();
    } else if (where == "sibling") {
        actor.place = Elsewhere;
    } else {
        actor.place = where == "ancestor" ? Elsewhere : Parent;
        actor.in_parent = held;
        if (where == "ancestor")
            seen_from_parent(context, actor);
    }
    return actor;
}

} // namespace

void read_owner(const Place& place, WriteContext& context, ErrorList& errors)
{
    const Members members { place, { "euid", "egid", "caps" }, errors };
    context.owner = read_actor_id(members.find("euid"), errors).value_or(0);
    context.owner_group = read_actor_id(members.find("egid"), errors).value_or(0);
    context.creator_had_setfcap = read_capabilities(members.find("caps"), errors).setfcap;
}

void settle_owner(WriteContext& context)
{
    context.creator_mapped = context.parent_uid.outside_of(context.owner).has_value()
        && context.parent_gid.outside_of(context.owner_group).has_value();
}

MapActor read_actor(const std::optional<Place>& place, const WriteContext& context, ErrorList& errors)
{
    if (!place)
        return place_actor("self", {}, MapCapabilities::all(), context);
    static constexpr std::array<std::string_view, 5> places { "parent", "self", "joined", "sibling", "ancestor" };
    const Members members { *place, { "where", "euid", "egid", "caps" }, errors };
    const std::optional<Place> where = members.require("where");
    const std::string name = where ? read_string(*where, errors).value_or("parent") : "parent";
    if (where && std::ranges::find(places, name) == places.end())
        wrong_value(*where, Expected::ActorPlace, errors);
    MapActor actor;
    actor.euid = read_actor_id(members.find("euid"), errors);
    actor.egid = read_actor_id(members.find("egid"), errors);
    return place_actor(name, actor, read_capabilities(members.find("caps"), errors), context);
}

} // namespace nestbox
