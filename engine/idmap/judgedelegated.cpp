// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/judgedelegated.h"

#include "engine/idmap/judge.h"

#include <algorithm>

namespace nestbox {

namespace {

using Reason = DelegatedVerdict::Reason;

bool is_different_user(const DelegationContext& context)
{
    return context.caller != context.target || context.caller_group != context.target_group
        || (!context.any_group && context.caller_group != context.account_group);
}

bool is_delegated(const IdRange& range, const std::vector<IdInterval>& delegated)
{
    return range.count != 0 && first_not_delegated(range.outside_ids(), delegated).empty();
}

/// The end of a range must fit into 32 bits (get_map_ranges).
bool is_too_large(const IdRange& range)
{
    return range.inside_ids().end > invalid_id || range.outside_ids().end > invalid_id;
}

WriteContext tool_context(const IdMap& map, const DelegationContext& context)
{
    WriteContext kernel = context.kernel;
    kernel.mode = WriteContext::Mode::Write;
    kernel.opener = kernel.writer = tool_actor(map, kernel.kind, context.caller, context.caller_group);
    return kernel;
}

template <typename Predicate> std::vector<std::size_t> ranges_that(const IdMap& map, Predicate predicate)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < map.ranges.size(); ++i)
        if (predicate(map.ranges[i]))
            found.push_back(i);
    return found;
}

/// What the tool itself refuses before it writes anything.
void check_request(const IdMap& map, const DelegationContext& context, DelegatedVerdict& verdict)
{
    const Id own = context.kernel.kind == IdKind::Gid ? context.caller_group : context.caller;
    const auto refused = [&](const IdRange& range) { return !tool_allows(range, own, context.delegated); };
    if (!context.account_group) {
        verdict.reason = Reason::NoAccount;
    } else if (is_different_user(context)) {
        verdict.reason = Reason::DifferentUser;
    } else if (verdict.ranges = ranges_that(map, is_too_large); !verdict.ranges.empty()) {
        verdict.reason = Reason::NumberTooLarge;
    } else if (verdict.ranges = ranges_that(map, refused); !verdict.ranges.empty()) {
        verdict.reason = Reason::NotDelegated;
        verdict.ids = first_not_delegated(map.ranges[verdict.ranges.front()].outside_ids(), context.delegated);
    }
}

/// newgidmap denies setgroups unless a range is delegated, and does nothing where it is denied already.
void deny_setgroups(const IdMap& map, const DelegationContext& context, DelegatedVerdict& verdict)
{
    const bool keeps = context.kernel.kind != IdKind::Gid || context.kernel.setgroups_denied
        || std::ranges::any_of(
            map.ranges, [&](const IdRange& range) { return is_delegated(range, context.delegated); });
    if (keeps)
        return;
    if (context.kernel.already_written)
        verdict.reason = Reason::SetgroupsRefused;
    else
        verdict.setgroups_denied = true;
}

} // namespace

DelegatedVerdict judge_delegated(const IdMap& map, const DelegationContext& context)
{
    DelegatedVerdict verdict;
    verdict.setgroups_denied = context.kernel.setgroups_denied;
    check_request(map, context, verdict);
    if (verdict.ok())
        deny_setgroups(map, context, verdict);
    WriteContext kernel = tool_context(map, context);
    kernel.setgroups_denied = verdict.setgroups_denied;
    verdict.kernel = judge(map, kernel);
    if (verdict.ok() && !verdict.kernel.ok())
        verdict.reason = Reason::KernelRefuses;
    return verdict;
}

bool tool_allows(const IdRange& range, Id own, const std::vector<IdInterval>& delegated)
{
    return (range.count == 1 && range.outside == own) || is_delegated(range, delegated);
}

MapActor tool_actor(const IdMap& map, IdKind kind, Id caller, Id caller_group)
{
    MapActor tool;
    tool.euid = caller;
    tool.egid = caller_group;
    tool.in_parent.setgid = kind == IdKind::Gid;
    tool.in_parent.setuid = kind != IdKind::Gid;
    tool.in_parent.setfcap
        = kind != IdKind::Gid && std::ranges::find(map.ranges, Id { 0 }, &IdRange::outside) != map.ranges.end();
    return tool;
}

IdInterval first_not_delegated(IdInterval wanted, const std::vector<IdInterval>& delegated)
{
    std::vector<IdInterval> sorted = delegated;
    std::ranges::sort(sorted, {}, &IdInterval::first);
    std::uint64_t next = wanted.first;
    for (const IdInterval& ids : sorted) {
        if (ids.empty())
            continue;
        if (ids.first > next)
            return { next, std::min(ids.first, wanted.end) };
        next = std::max(next, ids.end);
    }
    return { next, wanted.end };
}

} // namespace nestbox
