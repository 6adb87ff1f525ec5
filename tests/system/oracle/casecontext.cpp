// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/oracle/casecontext.h"

#include <cstdio>
#include <sstream>
#include <unistd.h>

namespace nestbox::oracle {

namespace {

using Where = ActorSpec::Where;

/// Whether a namespace with these maps has numbers for the owner and the group of the target's map files.
bool knows_file(const std::optional<IdRange>& uid, const std::optional<IdRange>& gid, const WriteContext& context)
{
    const auto knows = [](const std::optional<IdRange>& range, std::optional<Id> id) {
        return range && id && range->outside_ids().contains(*id);
    };
    return knows(uid, context.dumpable ? std::optional { context.owner } : context.undumpable_owner)
        && knows(gid, context.dumpable ? std::optional { context.owner_group } : context.undumpable_group);
}

MapActor ancestor(const ParentSpec& parent, const Credentials& held, const WriteContext& context)
{
    MapActor actor;
    actor.place = MapActor::Place::Elsewhere;
    actor.euid = parent.uid.inside_of(held.euid);
    actor.egid = parent.gid.inside_of(held.egid);
    actor.in_parent = held.euid == parent.creator ? MapCapabilities::all() : held.capabilities;
    const bool owns_file = !context.dumpable && held.euid == 0; // perhaps by a number that the parent lacks
    actor.in_parent.dac_override = held.capabilities.dac_override || owns_file;
    return actor;
}

MapActor actor_of(const ParentSpec& parent, const ActorSpec& spec, const WriteContext& context)
{
    const Credentials& held = spec.credentials;
    switch (spec.where) {
    case Where::Parent:
        break;
    case Where::Self:
        return { MapActor::Place::Inside, context.owner, context.owner_group, {}, held.capabilities };
    case Where::Joined:
        return { MapActor::Place::Inside, held.euid, held.egid, {}, held.capabilities };
    case Where::Sibling: {
        MapActor actor { MapActor::Place::Elsewhere, held.euid, held.egid, {}, {} };
        actor.in_parent.dac_override
            = held.capabilities.dac_override && knows_file(spec.sibling_uid, spec.sibling_gid, context);
        return actor;
    }
    case Where::Ancestor:
        return ancestor(parent, held, context);
    }
    return { MapActor::Place::Parent, held.euid, held.egid, held.capabilities, {} };
}

std::string capabilities_text(const Credentials& held)
{
    const MapCapabilities& c = held.capabilities;
    return std::string { c.sys_admin ? "A" : "-" } + (c.setuid ? "U" : "-") + (c.setgid ? "G" : "-")
        + (c.setfcap ? "F" : "-") + (c.dac_override ? "D" : "-") + (held.others ? "*" : "-");
}

std::string text_of(const Credentials& held)
{
    return std::to_string(held.euid) + ":" + std::to_string(held.egid) + " " + capabilities_text(held);
}

std::string text_of(const ActorSpec& actor)
{
    static constexpr const char* names[] { "parent", "self", "joined", "sibling", "ancestor" };
    return std::string { names[static_cast<int>(actor.where)] } + " " + text_of(actor.credentials);
}

std::string text_of(const Manner& manner)
{
    static constexpr const char* names[] { "write", "lseek", "pwrite", "split", "writev" };
    return manner.append ? "append" : names[static_cast<int>(manner.mode)] + (":" + std::to_string(manner.bytes));
}

std::string quoted(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        char escaped[5];
        std::snprintf(escaped, sizeof escaped, "\\x%02x", static_cast<unsigned char>(c));
        result += c >= ' ' && c <= '~' ? std::string { c } : c == '\n' ? "\\n" : escaped;
    }
    return "\"" + result + "\"";
}

WriteContext context_of(const ParentSpec& parent, const CaseSpec& spec)
{
    WriteContext context;
    context.kind = spec.kind;
    context.parent_uid = parent.uid;
    context.parent_gid = parent.gid;
    context.parent_projid = parent.projid;
    context.target_is_initial = spec.initial_target;
    context.owner = spec.creator.euid;
    context.owner_group = spec.creator.egid;
    context.creator_mapped = parent.uid.outside_of(context.owner) && parent.gid.outside_of(context.owner_group);
    context.creator_had_setfcap = spec.creator.capabilities.setfcap;
    context.setgroups_denied = spec.deny_setgroups || parent.setgroups_denied;
    context.already_written = spec.initial_target || spec.written_before;
    context.dumpable = spec.dumpable;
    context.undumpable_owner = parent.uid.inside_of(0);
    context.undumpable_group = parent.gid.inside_of(0);
    context.file_mapped_inside = knows_file(spec.target_uid, spec.target_gid, context);
    context.page_size = static_cast<unsigned>(sysconf(_SC_PAGESIZE));
    context.opener = actor_of(parent, spec.opener, context);
    context.writer = actor_of(parent, spec.same_actor ? spec.opener : spec.writer, context);
    return context;
}

} // namespace

WriteCase write_case_of(const ParentSpec& parent, const CaseSpec& spec)
{
    return { context_of(parent, spec), spec.text, spec.manner.mode, spec.manner.bytes,
        spec.initial_target ? IdMap::identity().to_kernel_text() : spec.written_before };
}

std::string describe(const ParentSpec& parent, const CaseSpec& spec)
{
    std::ostringstream out;
    out << (spec.kind == IdKind::Uid   ? "uid"
            : spec.kind == IdKind::Gid ? "gid"
                                       : "projid")
        << (spec.initial_target ? " of the initial namespace" : "") << ", creator " << text_of(spec.creator)
        << ", opener " << text_of(spec.opener) << ", writer " << (spec.same_actor ? "same" : text_of(spec.writer))
        << (spec.deny_setgroups ? ", deny" : "") << (spec.written_before ? ", written before" : "")
        << (spec.dumpable ? "" : ", not dumpable") << ", " << text_of(spec.manner) << ", parent "
        << (parent.nested ? quoted(parent.uid.to_kernel_text()) + " " + quoted(parent.gid.to_kernel_text()) + " "
                       + quoted(parent.projid.to_kernel_text()) + (parent.setgroups_denied ? " deny" : "")
                          : "initial")
        << ", text " << quoted(spec.text);
    return out.str();
}

} // namespace nestbox::oracle
