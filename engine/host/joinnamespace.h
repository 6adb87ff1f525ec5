// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"

#include <expected>

namespace nestbox {

/// Both maps as a process inside reads them: with the parent's numbers outside.
struct InsideMaps
{
    IdMap uid;
    IdMap gid;
};

/// The maps of a user namespace that has no process whose files could be read: a child of this process enters it, reads
/// its own maps and ends. `proc` is an open /proc. An errno otherwise: EPERM = the reader may not enter (setns(2)), or
/// the child was stopped from outside; others = there was no room for a child (pipe(2), fork(2)).
[[nodiscard]] std::expected<InsideMaps, int> read_maps_inside(int proc, int user_namespace);

} // namespace nestbox
