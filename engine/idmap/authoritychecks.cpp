// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/authoritygap.h"
#include "engine/idmap/checks.h"

#include <algorithm>

namespace nestbox {

namespace {

using Place = MapActor::Place;

/// The capabilities that an actor has over the parent. From inside, nobody has any (cap_capable).
MapCapabilities over_parent(const MapActor& actor)
{
    return actor.place == Place::Inside ? MapCapabilities::none() : actor.in_parent;
}

void check_parent_root(const WrittenText& text, const WriteContext& context, Findings& findings)
{
    const bool capable
        = context.opener.place == Place::Inside ? context.creator_had_setfcap : context.opener.in_parent.setfcap;
    const auto root
        = std::ranges::find_if(text.ranges, [](const IdRange& range) { return range.outside == 0 && is_sound(range); });
    if (capable || root == text.ranges.end())
        return;
    const auto index = static_cast<std::size_t>(root - text.ranges.begin());
    findings.push_back(
        { .rule = Rule::ParentRootCapability, .line = text.line_of(index), .ranges = { index }, .ids = { 0, 1 } });
}

std::uint64_t bit(bool gap, AuthorityGap which)
{
    return gap ? static_cast<std::uint64_t>(which) : 0;
}

std::uint64_t self_map_gaps(const WrittenText& text, const WriteContext& context)
{
    const MapActor& opener = context.opener;
    const bool gid = context.kind == IdKind::Gid;
    const std::optional<Id> own = gid ? opener.egid : opener.euid;
    const bool foreign = std::ranges::any_of(text.ranges, [&](const IdRange& range) { return own != range.outside; });
    return bit(text.lines != 1 || text.ranges.front().count != 1, AuthorityGap::SeveralIds)
        | bit(opener.euid != context.owner, AuthorityGap::NotOwner) | bit(foreign, AuthorityGap::ForeignId)
        | bit(gid && !context.setgroups_denied, AuthorityGap::SetgroupsAllowed);
}

std::uint64_t privilege_gaps(const WriteContext& context)
{
    const auto capability = context.kind == IdKind::Gid ? &MapCapabilities::setgid : &MapCapabilities::setuid;
    const bool inside = context.opener.place == Place::Inside;
    return bit(inside, AuthorityGap::OpenerInside)
        | bit(!inside && !(over_parent(context.opener).*capability), AuthorityGap::OpenerLacksCapability)
        | bit(!(over_parent(context.writer).*capability), AuthorityGap::WriterLacksCapability);
}

} // namespace

void check_authority(const WrittenText& text, const WriteContext& context, Findings& findings)
{
    if (context.kind == IdKind::Projid || text.ranges.empty())
        return;
    if (context.kind == IdKind::Uid)
        check_parent_root(text, context, findings);
    const std::uint64_t self_map = self_map_gaps(text, context);
    const std::uint64_t privilege = privilege_gaps(context);
    if (self_map != 0 && privilege != 0)
        findings.push_back({ .rule = Rule::NotAuthorised, .value = self_map | privilege });
}

} // namespace nestbox
