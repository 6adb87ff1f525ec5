// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace nestbox {

/// A number as shadow's tools read it: strtoul(3) with base 0 over the whole text (getulong). nullopt = not a number,
/// or 2^64 and more. "-1" is 2^64 - 1.
[[nodiscard]] std::optional<std::uint64_t> parse_c_number(const std::string& text);

} // namespace nestbox
