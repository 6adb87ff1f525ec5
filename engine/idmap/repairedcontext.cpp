// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/repairedcontext.h"

#include "engine/idmap/judgedelegated.h"

#include <utility>

namespace nestbox {

WriteContext written_at_once(WriteContext context)
{
    context.mode = WriteContext::Mode::Write;
    context.offset = 0;
    return context;
}

WriteContext in_new_namespace(WriteContext context)
{
    context.already_written = false;
    return written_at_once(std::move(context));
}

WriteContext written_from_parent(WriteContext context)
{
    MapActor actor = context.opener;
    actor.in_parent = actor.place == MapActor::Place::Elsewhere ? MapCapabilities::all() : MapCapabilities::none();
    actor.place = MapActor::Place::Parent;
    context.opener = context.writer = actor;
    return context;
}

WriteContext written_by_administrator(WriteContext context)
{
    MapActor administrator;
    administrator.euid = context.owner;
    administrator.egid = context.owner_group;
    administrator.in_parent.setuid = true;
    administrator.in_parent.setgid = true;
    context.opener = context.writer = administrator;
    context.dumpable = true;
    return written_at_once(std::move(context));
}

WriteContext written_by_tool(const IdMap& map, WriteContext context, bool keeps_setgroups)
{
    const Id group = context.opener.egid.value_or(context.owner_group);
    context.opener = context.writer = tool_actor(map, context.kind, context.owner, group);
    context.setgroups_denied = context.setgroups_denied || (context.kind == IdKind::Gid && !keeps_setgroups);
    return written_at_once(std::move(context));
}

} // namespace nestbox
