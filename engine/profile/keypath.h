// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nestbox {

/// Appends a key: "program" + "user" = "program.user"; anything but a plain word is quoted: set["A B"].
void append_key(std::string& path, std::string_view key);

/// Appends an index: "levels" + 0 = "levels[0]".
void append_index(std::string& path, std::size_t index);

} // namespace nestbox
