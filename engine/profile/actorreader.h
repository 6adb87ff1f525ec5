// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/writecontext.h"
#include "engine/profile/place.h"

#include <optional>

namespace nestbox {

/// The UID and GID of everyone whom a context file does not describe.
inline constexpr Id default_actor_id = 1000;

/// "owner": {"euid", "egid", "caps"}, the creator of the namespace.
void read_owner(const Place& place, WriteContext& context, ErrorList& errors);

/// What follows from the owner's IDs and the parent's maps.
void settle_owner(WriteContext& context);

/// "opener" or "writer": {"where", "euid", "egid", "caps"}. Absent: the creator, inside, with all capabilities there.
[[nodiscard]] MapActor read_actor(const std::optional<Place>& place, const WriteContext& context, ErrorList& errors);

} // namespace nestbox
