// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace nestbox::corpus {

/// UTF-8 with one character U+0000..U+00FF a byte, into the bytes.
[[nodiscard]] std::string bytes_of(std::string_view utf8);

} // namespace nestbox::corpus
