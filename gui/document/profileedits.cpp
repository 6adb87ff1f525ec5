// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/profileedits.h"

#include <algorithm>
#include <utility>

namespace nestbox {

namespace {

/// The lowest ID above every inside range, so that the new row collides with none; 0 when the space is full.
Id freeInside(const std::vector<ProfileRange>& rows)
{
    std::uint64_t end = 0;
    for (const ProfileRange& row : rows)
        end = std::max(end, std::uint64_t { row.inside } + row.count.value_or(1));
    return end < id_space_end ? static_cast<Id>(end) : 0;
}

bool usesOwnId(const ProfileRange& row)
{
    return row.outside.symbol == OutsideId::Symbol::Me;
}

OutsideId freeOutside(const std::vector<ProfileRange>& rows, std::size_t level, Id inside)
{
    if (level > 0)
        return { .number = inside };
    const bool ownIsTaken = std::ranges::any_of(rows, usesOwnId);
    return { .symbol = ownIsTaken ? OutsideId::Symbol::Subordinate : OutsideId::Symbol::Me };
}

} // namespace

std::vector<ProfileRange>& rowsOf(Profile& profile, std::size_t level, IdKind kind)
{
    ProfileLevel& found = profile.levels.at(level);
    return kind == IdKind::Gid ? found.gid : found.uid;
}

const std::vector<ProfileRange>& rowsOf(const Profile& profile, std::size_t level, IdKind kind)
{
    return rowsOf(const_cast<Profile&>(profile), level, kind);
}

ProfileRange* findRange(Profile& profile, RangeKey key)
{
    if (key.level >= profile.levels.size())
        return nullptr;
    std::vector<ProfileRange>& rows = rowsOf(profile, key.level, key.kind);
    return key.row < rows.size() ? &rows[key.row] : nullptr;
}

const ProfileRange* findRange(const Profile& profile, RangeKey key)
{
    return findRange(const_cast<Profile&>(profile), key);
}

std::vector<RangeKey> rangeKeys(const Profile& profile, const std::vector<IdKind>& kinds)
{
    std::vector<RangeKey> keys;
    for (std::size_t level = 0; level < profile.levels.size(); ++level)
        for (const IdKind kind : kinds)
            for (std::size_t row = 0; row < rowsOf(profile, level, kind).size(); ++row)
                keys.push_back({ level, kind, row });
    return keys;
}

RangeKey addRange(Profile& profile, std::size_t level, IdKind kind)
{
    std::vector<ProfileRange>& rows = rowsOf(profile, level, kind);
    const Id inside = freeInside(rows);
    rows.push_back({ .inside = inside, .outside = freeOutside(rows, level, inside), .count = 1 });
    return { level, kind, rows.size() - 1 };
}

void removeRanges(Profile& profile, std::vector<RangeKey> keys)
{
    // From the last row up, so that the rows still to be removed keep their numbers.
    std::ranges::sort(keys, std::greater<> {}, &RangeKey::row);
    for (const RangeKey key : keys) {
        if (findRange(profile, key) == nullptr)
            continue;
        std::vector<ProfileRange>& rows = rowsOf(profile, key.level, key.kind);
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(key.row));
    }
}

std::optional<RangeKey> moveRange(Profile& profile, RangeKey key, int step)
{
    RangeKey other = key;
    other.row = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(key.row) + step);
    if (findRange(profile, key) == nullptr || findRange(profile, other) == nullptr)
        return std::nullopt;
    std::swap(*findRange(profile, key), *findRange(profile, other));
    return other;
}

} // namespace nestbox
