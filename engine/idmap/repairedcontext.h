// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "engine/idmap/writecontext.h"

namespace nestbox {

// Other ways to write the same map. Private to repairs().

/// One write(2) at the start of the file.
[[nodiscard]] WriteContext written_at_once(WriteContext context);

/// A namespace made anew by the same creator.
[[nodiscard]] WriteContext in_new_namespace(WriteContext context);

/// By the opener, as a process of the parent: one from inside has no capabilities there, one from above has all.
[[nodiscard]] WriteContext written_from_parent(WriteContext context);

[[nodiscard]] WriteContext written_by_administrator(WriteContext context);

/// By newuidmap or newgidmap, run by the owner. newgidmap denies setgroups unless `keeps_setgroups`.
[[nodiscard]] WriteContext written_by_tool(const IdMap& map, WriteContext context, bool keeps_setgroups);

} // namespace nestbox
