// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "engine/idmap/idmap.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace nestbox::corpus {

/// [[inside, outside, length], ...]; null is an empty map.
[[nodiscard]] IdMap map_of(const nlohmann::json& lines);

[[nodiscard]] IdKind kind_of(std::string_view name);

/// The text of the map, quoted, for messages.
[[nodiscard]] std::string text_of(const IdMap& map);

} // namespace nestbox::corpus
