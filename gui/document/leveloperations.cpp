// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/leveloperations.h"

#include "engine/idmap/compose.h"
#include "engine/profile/resolve.h"
#include "gui/document/mapmeaning.h"
#include "gui/document/profileedits.h"

#include <algorithm>
#include <utility>

namespace nestbox {

namespace {

constexpr IdKind bothKinds[] { IdKind::Uid, IdKind::Gid };

IdMap resolved(const Profile& profile, std::size_t level, IdKind kind, const HostFacts& facts)
{
    return resolve_ranges(rowsOf(profile, level, kind), level, kind, facts).map;
}

/// A list for `level`, in which only the outermost one speaks in symbols.
std::vector<ProfileRange> rowsFor(const IdMap& map, std::size_t level, IdKind kind, const HostFacts& facts)
{
    return level == 0 ? symbolicRows(map, kind, facts) : numberRows(map);
}

IdMap ontoItself(IdMap map)
{
    for (IdRange& range : map.ranges)
        range.outside = range.inside;
    return map;
}

/// "user:NAME" is more than its number: it stays where the row that said so still decides the ID.
void keepAccountNames(
    std::vector<ProfileRange>& rows, const std::vector<ProfileRange>& outer, const ResolvedMap& resolved)
{
    for (ProfileRange& row : rows)
        for (std::size_t i = 0; i < resolved.map.ranges.size(); ++i) {
            const OutsideId& before = outer[resolved.row_of_range[i]].outside;
            const bool isAccount
                = before.symbol == OutsideId::Symbol::User || before.symbol == OutsideId::Symbol::Group;
            const bool sameId = row.outside.symbol == OutsideId::Symbol::Number
                && row.outside.number == resolved.map.ranges[i].outside && row.count == 1U;
            if (isAccount && sameId)
                row.outside = before;
        }
}

/// Aims the level inside `level` at the level outside of it.
void composeNext(Profile& profile, std::size_t level, const HostFacts& facts)
{
    for (const IdKind kind : bothKinds) {
        const ResolvedMap outer = resolve_ranges(rowsOf(profile, level, kind), level, kind, facts);
        const IdMap both = compose(outer.map, resolved(profile, level + 1, kind, facts));
        std::vector<ProfileRange> rows = rowsFor(both, level, kind, facts);
        keepAccountNames(rows, rowsOf(profile, level, kind), outer);
        rowsOf(profile, level + 1, kind) = std::move(rows);
    }
    if (profile.levels[level].setgroups == Setgroups::Deny)
        profile.levels[level + 1].setgroups = Setgroups::Deny; // it was inherited
}

void exchangeWithNext(Profile& profile, std::size_t outer, const HostFacts& facts)
{
    for (const IdKind kind : bothKinds) {
        const IdMap first = resolved(profile, outer, kind, facts);
        const IdMap second = resolved(profile, outer + 1, kind, facts);
        rowsOf(profile, outer, kind) = rowsFor(second, outer, kind, facts);
        rowsOf(profile, outer + 1, kind) = rowsFor(first, outer + 1, kind, facts);
    }
    std::swap(profile.levels[outer].setgroups, profile.levels[outer + 1].setgroups);
}

} // namespace

std::optional<std::size_t> addLevel(Profile& profile, std::size_t parent, const HostFacts& facts)
{
    if (profile.levels.size() >= mostLevels || parent >= profile.levels.size())
        return std::nullopt;
    ProfileLevel level;
    level.uid = numberRows(ontoItself(resolved(profile, parent, IdKind::Uid, facts)));
    level.gid = numberRows(ontoItself(resolved(profile, parent, IdKind::Gid, facts)));
    profile.levels.insert(profile.levels.begin() + static_cast<std::ptrdiff_t>(parent + 1), std::move(level));
    return parent + 1;
}

bool removeLevel(Profile& profile, std::size_t level, const HostFacts& facts)
{
    if (profile.levels.size() < 2 || level >= profile.levels.size())
        return false;
    if (level + 1 < profile.levels.size())
        composeNext(profile, level, facts);
    profile.levels.erase(profile.levels.begin() + static_cast<std::ptrdiff_t>(level));
    return true;
}

std::optional<std::size_t> moveLevel(Profile& profile, std::size_t level, int step, const HostFacts& facts)
{
    const std::size_t other = level + static_cast<std::size_t>(step); // a step outwards of level 0 wraps: too large
    if (level >= profile.levels.size() || other >= profile.levels.size())
        return std::nullopt;
    exchangeWithNext(profile, std::min(level, other), facts);
    return other;
}

} // namespace nestbox
