// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace nestbox {

/// The three ID maps of a user namespace (/proc/PID/uid_map, gid_map, projid_map).
enum class IdKind : std::uint8_t
{
    Uid,
    Gid,
    Projid
};

} // namespace nestbox
