// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/mapcontexts.h"

namespace nestbox {
namespace {

WriteContext context_for(IdKind kind, const HostFacts& facts)
{
    WriteContext context;
    context.kind = kind;
    context.parent_uid = facts.uid.parent;
    context.parent_gid = facts.gid.parent;
    context.owner = facts.uid.me;
    context.owner_group = facts.gid.me;
    context.creator_mapped = facts.uid.parent.outside_of(facts.uid.me) && facts.gid.parent.outside_of(facts.gid.me);
    context.creator_had_setfcap = facts.has("cap_setfcap");
    context.page_size = facts.page_size;
    context.opener.euid = facts.uid.me;
    context.opener.egid = facts.gid.me;
    context.writer = context.opener;
    return context;
}

} // namespace

WriteContext inside_context(IdKind kind, const HostFacts& facts)
{
    WriteContext context = context_for(kind, facts);
    context.setgroups_denied = true;
    context.opener.place = MapActor::Place::Inside;
    context.opener.in_target = MapCapabilities::all();
    context.writer = context.opener;
    return context;
}

WriteContext outside_context(IdKind kind, const HostFacts& facts, MapCapabilities capabilities)
{
    WriteContext context = context_for(kind, facts);
    context.opener.in_parent = capabilities;
    context.writer = context.opener;
    return context;
}

MapCapabilities map_capabilities(const HostFacts& facts)
{
    return { facts.has("cap_sys_admin"), facts.has("cap_setuid"), facts.has("cap_setgid"), facts.has("cap_setfcap"),
        facts.has("cap_dac_override") };
}

WriteContext nested_context(IdKind kind, const IdMap& parent_uid, const IdMap& parent_gid)
{
    WriteContext context;
    context.kind = kind;
    context.parent_uid = parent_uid;
    context.parent_gid = parent_gid;
    context.creator_mapped = !parent_uid.ranges.empty() && !parent_gid.ranges.empty();
    context.creator_had_setfcap = true;
    context.opener.in_parent = MapCapabilities::all();
    context.writer = context.opener;
    return context;
}

} // namespace nestbox
