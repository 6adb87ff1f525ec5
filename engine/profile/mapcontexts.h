// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/writecontext.h"
#include "engine/profile/hostfacts.h"

namespace nestbox {

/// Level 1: the launcher itself, after unshare(2) and after it has denied setgroups.
[[nodiscard]] WriteContext inside_context(IdKind kind, const HostFacts& facts);

/// Level 1: a process that stayed in the parent, with these capabilities there.
[[nodiscard]] WriteContext outside_context(IdKind kind, const HostFacts& facts, MapCapabilities capabilities);

/// The caller's own capabilities, as far as they matter to a map.
[[nodiscard]] MapCapabilities map_capabilities(const HostFacts& facts);

/// A level below the first: the launcher in the level above, whose maps these are, with all capabilities there.
[[nodiscard]] WriteContext nested_context(IdKind kind, const IdMap& parent_uid, const IdMap& parent_gid);

} // namespace nestbox
