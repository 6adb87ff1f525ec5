// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"

#include <optional>

namespace nestbox {

/// Both maps as a process inside reads them: with the parent's numbers outside.
struct InsideMaps
{
    IdMap uid;
    IdMap gid;
};

/// The maps of a user namespace that has no process whose files could be read: a child of this process enters it, reads
/// its own maps and ends. Absent = the reader may not enter (setns(2)), or the child was stopped from outside.
/// `proc` is an open /proc.
[[nodiscard]] std::optional<InsideMaps> read_maps_inside(int proc, int user_namespace);

} // namespace nestbox
