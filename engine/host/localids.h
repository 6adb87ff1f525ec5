// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"
#include "engine/idmap/idinterval.h"
#include "engine/idmap/idkind.h"

#include <map>
#include <string>
#include <vector>

namespace nestbox {

/// What the files of the machine say of one kind of IDs. Other name services are not asked: they may be far away.
struct LocalIds
{
    std::map<Id, std::string> names; ///< of /etc/passwd or /etc/group; the first line of an ID counts
    std::vector<IdInterval> delegated; ///< by /etc/subuid or /etc/subgid, to anyone, in file order
};

[[nodiscard]] LocalIds find_local_ids(IdKind kind);

/// The IDs that `ids` gives to anyone: sorted, disjoint, neighbours joined.
[[nodiscard]] std::vector<IdInterval> taken_ids(const LocalIds& ids);

} // namespace nestbox
