// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"
#include "engine/profile/place.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nestbox {

/// Each reads one value, or reports what was expected of it and gives nullopt.

[[nodiscard]] std::optional<bool> read_boolean(const Place& place, ErrorList& errors);
/// 0 to 4294967295.
[[nodiscard]] std::optional<std::uint32_t> read_number(const Place& place, Expected expected, ErrorList& errors);
/// 0 to 4294967294.
[[nodiscard]] std::optional<Id> read_id(const Place& place, Expected expected, ErrorList& errors);
/// Without NUL: what ends in a system call would silently be cut there.
[[nodiscard]] std::optional<std::string> read_string(
    const Place& place, ErrorList& errors, Expected expected = Expected::String);
/// A string that `legal` accepts.
[[nodiscard]] std::optional<std::string> read_legal_string(
    const Place& place, Expected expected, bool (*legal)(std::string_view), ErrorList& errors);
/// A list of such strings, none of them twice.
[[nodiscard]] std::set<std::string> read_string_set(
    const Place& place, Expected element, bool (*legal)(std::string_view), ErrorList& errors);

} // namespace nestbox
