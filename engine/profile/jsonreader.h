// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/errorlist.h"
#include "engine/profile/jsonnode.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <string_view>

namespace nestbox {

/// Reads one JSON value (RFC 8259) nested at most `deepest` containers deep and with at most `most_values` values in
/// it, each of which takes far more memory than text. Adds every doubled key to `errors`, and what stopped the reading,
/// in which case there is no value.
[[nodiscard]] std::optional<JsonNode> read_json(std::string_view text, std::size_t deepest, ErrorList& errors,
    std::size_t most_values = std::numeric_limits<std::size_t>::max());

} // namespace nestbox
