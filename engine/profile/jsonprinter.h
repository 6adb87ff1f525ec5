// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/jsonnode.h"

#include <string>
#include <string_view>

namespace nestbox {

/// Two-space indent; a container of scalars takes one line where it fits. A final newline.
[[nodiscard]] std::string print_json(const JsonNode& node);

/// The shortest text of the same value: no blank, no newline.
[[nodiscard]] std::string print_json_compactly(const JsonNode& node);

/// `text` as a JSON string. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string json_quoted(std::string_view text);

} // namespace nestbox
