// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/freeids.h"
#include "engine/idmap/rangeedits.h"
#include "engine/idmap/repairedcontext.h"
#include "engine/idmap/repairlist.h"

#include <algorithm>

namespace nestbox {

namespace {

using Code = Repair::Code;
using Place = MapActor::Place;

bool owner_opens(const WriteContext& context)
{
    return context.opener.euid == context.owner;
}

void ask_administrator(const Finding& finding, RepairList& list)
{
    const bool maps_root = std::ranges::count(list.map().ranges, Id { 0 }, &IdRange::outside) != 0;
    if (list.means().administrator && !maps_root)
        list.add_context(Code::AskAdministrator, finding, written_by_administrator(list.context()));
}

void write_from_parent(const Finding& finding, RepairList& list)
{
    const MapActor& opener = list.context().opener;
    const bool may_enter = opener.place == Place::Elsewhere && opener.in_parent.sys_admin;
    if (may_enter || (opener.place == Place::Inside && owner_opens(list.context())))
        list.add_context(Code::WriteFromParent, finding, written_from_parent(list.context()));
}

/// One range onto the opener's own ID needs no privilege.
void use_own_id(const Finding& finding, RepairList& list)
{
    const std::optional<Id> own = list.own_id();
    if (!own || !owner_opens(list.context()) || list.map().ranges.empty())
        return;
    WriteContext context = list.context();
    context.setgroups_denied = context.setgroups_denied || context.kind == IdKind::Gid;
    std::vector<std::size_t> all(list.map().ranges.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    list.add({ Code::UseOwnId, finding.rule, std::move(all), { { { list.map().ranges.front().inside, *own, 1 } } },
        std::move(context), list.means().only_delegated, false });
}

/// Moves what newuidmap would refuse to delegated IDs; false if there is no room.
bool move_to_delegation(IdMap& map, const RepairList& list, std::vector<std::size_t>& moved)
{
    const std::vector<IdInterval> delegated = parts_in_parent(list.means().delegated, list.context().parent_map());
    for (std::size_t i = 0; i < map.ranges.size(); ++i) {
        IdRange& range = map.ranges[i];
        if (list.is_allowed_to_tool(range))
            continue;
        const std::optional<std::uint64_t> first
            = find_free(range.count, range.outside, delegated, other_ids(map, i, Side::Outside));
        if (!first)
            return false;
        range.outside = static_cast<Id>(*first);
        moved.push_back(i);
    }
    return true;
}

void use_delegation(const Finding& finding, RepairList& list)
{
    IdMap map = list.map();
    std::vector<std::size_t> moved;
    if (!list.means().tool || !owner_opens(list.context()) || !move_to_delegation(map, list, moved))
        return;
    const Id own = list.own_id().value_or(invalid_id);
    const bool keeps_setgroups
        = std::ranges::any_of(map.ranges, [&](const IdRange& range) { return range.outside != own; });
    WriteContext context = written_by_tool(map, list.context(), keeps_setgroups);
    list.add({ Code::UseDelegation, finding.rule, std::move(moved), std::move(map), std::move(context), true, false });
}

void deny_setgroups(const Finding& finding, RepairList& list)
{
    if (list.context().kind != IdKind::Gid || list.context().already_written)
        return;
    WriteContext context = list.context();
    context.setgroups_denied = true;
    list.add_context(Code::DenySetgroups, finding, std::move(context));
}

void make_dumpable(const Finding& finding, RepairList& list)
{
    if (!owner_opens(list.context()))
        return;
    WriteContext context = list.context();
    context.dumpable = true;
    list.add_context(Code::MakeDumpable, finding, std::move(context));
}

} // namespace

void repair_access(const Finding& finding, RepairList& list)
{
    switch (finding.rule) {
    case Rule::PositionedWrite:
    case Rule::OffsetNotZero:
        list.add_context(Code::WriteAtOnce, finding, written_at_once(list.context()));
        break;
    case Rule::AlreadyWritten:
        list.add_context(Code::NewNamespace, finding, in_new_namespace(list.context()));
        break;
    default:
        make_dumpable(finding, list);
        write_from_parent(finding, list);
        ask_administrator(finding, list);
    }
}

void repair_authority(const Finding& finding, RepairList& list)
{
    const bool not_authorised = finding.rule == Rule::NotAuthorised;
    if (not_authorised) {
        deny_setgroups(finding, list);
        use_own_id(finding, list);
    }
    use_delegation(finding, list);
    if (not_authorised)
        ask_administrator(finding, list);
}

} // namespace nestbox
