// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"
#include "engine/idmap/idinterval.h"
#include "engine/idmap/idkind.h"

#include <string>
#include <vector>

namespace nestbox {

/// The IDs of `kind` that are delegated to a user, in the order of their source: what libsubid says, which knows the
/// sources of nsswitch.conf, or where there is no libsubid the files /etc/subuid and /etc/subgid.
[[nodiscard]] std::vector<IdInterval> subordinate_ids(const std::string& user_name, Id uid, IdKind kind);

} // namespace nestbox
