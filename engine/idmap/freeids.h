// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace nestbox {

/// The parts of `ids` that none of `taken` holds, ascending.
[[nodiscard]] std::vector<IdInterval> without(IdInterval ids, std::vector<IdInterval> taken);

/// The first of `count` consecutive IDs that are within one of `available` and free of `taken`: the lowest that is not
/// below `from`, else the lowest of all. nullopt = there is no such place.
[[nodiscard]] std::optional<std::uint64_t> find_free(
    std::uint64_t count, std::uint64_t from, std::span<const IdInterval> available, std::vector<IdInterval> taken);

} // namespace nestbox
