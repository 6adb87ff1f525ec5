// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/mapimport.h"

#include "engine/profile/resolve.h"
#include "gui/document/mapmeaning.h"
#include "gui/document/profileedits.h"

namespace nestbox {

std::vector<IdKind> importedKinds(const ImportedMap& map, const std::vector<IdKind>& shown)
{
    if (!map.names_kinds)
        return shown;
    std::vector<IdKind> kinds;
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid })
        if (!map.of(kind).empty())
            kinds.push_back(kind);
    return kinds;
}

Profile withImported(Profile profile, const ImportedMap& map, std::size_t level, const std::vector<IdKind>& shown,
    const HostFacts& facts)
{
    for (const IdKind kind : importedKinds(map, shown))
        rowsOf(profile, level, kind)
            = level == 0 ? map.of(kind) : numberRows(resolve_ranges(map.of(kind), level, kind, facts).map);
    if (map.setgroups)
        profile.levels.at(level).setgroups = map.setgroups;
    return profile;
}

} // namespace nestbox
