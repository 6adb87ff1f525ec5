// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"
#include "engine/idmap/idkind.h"

#include <string>
#include <string_view>
#include <vector>

namespace nestbox::launch {

/// Pieces that many sentences share.

[[nodiscard]] std::string to_words(IdKind kind); ///< "UID"
[[nodiscard]] std::string map_name(IdKind kind); ///< "uid_map"
[[nodiscard]] std::string tool_name(IdKind kind); ///< "newuidmap"
[[nodiscard]] std::string delegation_file(IdKind kind); ///< "/etc/subuid"
[[nodiscard]] std::string to_words(IdInterval ids); ///< "1000" or "1000-1999"
/// "inside ID 5 is", "outside IDs 5-9 are"
[[nodiscard]] std::string ids_are(std::string_view side, IdInterval ids);
[[nodiscard]] std::string range_words(IdKind kind, const std::vector<std::size_t>& rows); ///< "UID range 2"
[[nodiscard]] std::string error_words(int error); ///< strerror(3)
[[nodiscard]] std::string on_one_line(std::string_view text); ///< newlines and runs of blanks become one blank

} // namespace nestbox::launch
