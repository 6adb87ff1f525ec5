// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"
#include "engine/idmap/idinterval.h"
#include "engine/idmap/idkind.h"

#include <string>
#include <vector>

namespace nestbox {

/// The IDs of `kind` that are delegated to a user, in the order of their source. Where nsswitch.conf(5) names a service
/// for them libsubid asks it; otherwise, and where there is no libsubid, /etc/subuid and /etc/subgid are read as
/// newuidmap reads them: libsubid 4.13 looks for the number of the user's *group* in subgid, newgidmap for the user's.
[[nodiscard]] std::vector<IdInterval> subordinate_ids(const std::string& user_name, Id uid, IdKind kind);

} // namespace nestbox
