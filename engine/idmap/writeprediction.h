// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/verdict.h"
#include "engine/idmap/writecase.h"

#include <optional>
#include <string>
#include <vector>

namespace nestbox {

/// What comes of a WriteCase.
struct WritePrediction
{
    std::vector<Verdict> verdicts; ///< one a system call that is made: two for Mode::Split, unless opening fails
    std::optional<std::uint64_t> short_count; ///< bytes that writev(2) returns, where fewer than were given
    std::string map_text; ///< what the map file reads afterwards, seen from the parent
};

/// What the kernel answers to each call of `write` (map_write; seq_open for pwrite; new_sync_write for writev).
[[nodiscard]] WritePrediction predict(const WriteCase& write);

} // namespace nestbox
