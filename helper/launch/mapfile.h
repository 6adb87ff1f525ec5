// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"

namespace nestbox::launch {

/// Name of the kind's map below /proc/PID.
[[nodiscard]] constexpr const char* map_file(IdKind kind)
{
    return kind == IdKind::Gid ? "gid_map" : "uid_map";
}

} // namespace nestbox::launch
