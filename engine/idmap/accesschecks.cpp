// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/checks.h"

namespace nestbox {

namespace {

using Place = MapActor::Place;

/// Whether the file's owner and group have numbers in the opener's namespace (capable_wrt_inode_uidgid).
bool file_has_numbers(const WriteContext& context)
{
    switch (context.opener.place) {
    case Place::Parent:
        return context.dumpable || (context.undumpable_owner && context.undumpable_group);
    case Place::Inside:
        return context.file_mapped_inside;
    case Place::Elsewhere:
        break;
    }
    return true; // part of what in_parent.dac_override says there
}

bool may_open(const WriteContext& context)
{
    const MapActor& opener = context.opener;
    const std::optional<Id> owner = context.dumpable ? std::optional { context.owner } : context.undumpable_owner;
    if (owner && opener.euid == owner)
        return true;
    const MapCapabilities& held = opener.place == Place::Inside ? opener.in_target : opener.in_parent;
    return held.dac_override && file_has_numbers(context);
}

/// CAP_SYS_ADMIN over the target: held inside, or over the parent, or by having created it (cap_capable).
bool administers_target(const MapActor& opener, Id owner)
{
    switch (opener.place) {
    case Place::Inside:
        return opener.in_target.sys_admin;
    case Place::Parent:
        return opener.in_parent.sys_admin || opener.euid == owner;
    case Place::Elsewhere:
        break;
    }
    return opener.in_parent.sys_admin;
}

} // namespace

void check_access(const WriteContext& context, std::uint64_t bytes, Findings& findings)
{
    const auto check = [&](bool broken, Rule rule, std::uint64_t value = 0) {
        if (broken)
            findings.push_back({ .rule = rule, .value = value });
    };
    check(!context.creator_mapped, Rule::CreatorUnmapped);
    check(!may_open(context), Rule::OpenDenied);
    check(context.mode == WriteContext::Mode::Positioned, Rule::PositionedWrite);
    check(context.target_is_initial || context.opener.place == Place::Elsewhere, Rule::WrongPlace);
    check(context.mode == WriteContext::Mode::AtOffset && context.offset != 0, Rule::OffsetNotZero, context.offset);
    check(bytes >= context.page_size, Rule::TextTooLong, bytes);
    check(context.already_written, Rule::AlreadyWritten);
    check(
        context.kind != IdKind::Projid && !administers_target(context.opener, context.owner), Rule::NoAdminCapability);
}

} // namespace nestbox
