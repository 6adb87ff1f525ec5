// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"

#include <cstdint>
#include <optional>

namespace nestbox {

/// The lowest `count` IDs from 100000 on (where distributions begin: login.defs(5), SUB_UID_MIN) that could be
/// delegated: /etc/subuid, /etc/subgid, /etc/passwd and /etc/group give none of them to anyone. nullopt = no such gap
/// below 2^32 - 1. Other name services are not asked.
[[nodiscard]] std::optional<IdInterval> find_free_ids(std::uint64_t count);

} // namespace nestbox
