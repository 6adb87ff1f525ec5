// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nestbox {

/// The byte at which `text` stops being UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF);
/// text.size() when all of it is.
[[nodiscard]] std::size_t utf8_prefix(std::string_view text);

/// The longest beginning of `text` of at most `bytes` bytes that ends with a whole character, fit to be shown in a
/// terminal: U+FFFD stands for every control character.
[[nodiscard]] std::string printable(std::string_view text, std::size_t bytes);

} // namespace nestbox
