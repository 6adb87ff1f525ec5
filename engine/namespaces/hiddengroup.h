// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "engine/namespaces/process.h"

#include <optional>
#include <vector>

namespace nestbox {

/// Processes with hidden namespaces and equal maps: they may share one namespace or be in several.
struct HiddenGroup
{
    std::optional<IdMap> uid_map; ///< in the reader's numbers: 4294967295 = the range's first ID has none;
                                  ///< absent = not even that may be read (/proc with hidepid=1)
    std::optional<IdMap> gid_map;
    std::vector<Process> processes; ///< by pid, without namespaces

    friend bool operator==(const HiddenGroup&, const HiddenGroup&) = default;
};

} // namespace nestbox
