// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/exportwriters.h"

#include <string_view>
#include <vector>

namespace nestbox {
namespace {

std::string option(std::string_view name, IdKind kind, std::string_view plural)
{
    return std::string { name } + (kind == IdKind::Gid ? "group" : "user") + std::string { plural } + '=';
}

/// In the old order, which every version reads, but before util-linux 2.39 only once.
std::string block(const IdRange& range, IdKind kind)
{
    return option(" --map-", kind, "s") + std::to_string(range.outside) + ',' + std::to_string(range.inside) + ','
        + std::to_string(range.count);
}

/// Whether unshare takes an ID off the block to make room for the single one; versions differ on where it begins to.
bool touches(const IdRange& single, const IdRange& range)
{
    const auto beside
        = [](IdInterval one, IdInterval other) { return one.first <= other.end && other.first <= one.end; };
    return beside(single.inside_ids(), range.inside_ids()) || beside(single.outside_ids(), range.outside_ids());
}

std::string options(const IdMap& map, IdKind kind, const HostFacts::PerKind& facts)
{
    const std::vector<IdRange>& ranges = map.ranges;
    const auto single = [&] { return option(" --map-", kind, "") + std::to_string(ranges[0].inside); };
    if (is_only_own(map, facts))
        return single();
    if (ranges.size() == 1)
        return block(ranges[0], kind);
    if (ranges.size() == 2 && is_own(ranges[0], facts) && !touches(ranges[0], ranges[1]))
        return single() + block(ranges[1], kind);
    std::string text;
    for (const IdRange& range : ranges) // util-linux 2.39 and newer
        text.append(option(" --map-", kind, "s")).append(joined(range, ':'));
    return text;
}

} // namespace

/// --map-group alone makes unshare deny setgroups; --setgroups=deny comes too late once newgidmap has written the map.
std::expected<std::string, ExportError> write_unshare(const Assessment::Level& level, const HostFacts& facts)
{
    const bool denies = level.setgroups == Setgroups::Deny;
    const bool group_alone = is_only_own(level.gid.map, facts.gid);
    const bool no_groups = level.gid.map.ranges.empty();
    if (denies ? !group_alone && !no_groups : group_alone)
        return std::unexpected { ExportError { ExportError::Code::SetgroupsDiffer, IdKind::Gid, {} } };
    const std::string users = options(level.uid.map, IdKind::Uid, facts.uid);
    const std::string groups = options(level.gid.map, IdKind::Gid, facts.gid);
    if (users == " --map-user=0" && groups == " --map-group=0")
        return "unshare --user --map-root-user\n";
    return "unshare --user" + users + groups + (denies && no_groups ? " --setgroups=deny\n" : "\n");
}

} // namespace nestbox
