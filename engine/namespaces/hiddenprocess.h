// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "engine/namespaces/process.h"

#include <optional>

namespace nestbox {

/// A process whose namespace links the reader may not see (ptrace access, proc_ns_readlink), although everybody may
/// read its maps. Which processes share a namespace cannot be told, only which have equal maps.
struct HiddenProcess
{
    Process process; ///< without namespaces
    std::optional<IdMap> uid_map; ///< in the reader's numbers: 4294967295 = the range's first ID has none;
                                  ///< absent = not even that may be read (/proc with hidepid=1)
    std::optional<IdMap> gid_map;

    friend bool operator==(const HiddenProcess&, const HiddenProcess&) = default;
};

} // namespace nestbox
