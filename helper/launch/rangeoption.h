// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "engine/profile/profile.h"

#include <optional>
#include <string_view>

namespace nestbox::launch {

/// A decimal number below 2^32; no sign, no blank.
[[nodiscard]] std::optional<Id> parse_id(std::string_view text);

/// INSIDE:OUTSIDE[:COUNT]. OUTSIDE is a number, "me", "subordinate", "subordinate+OFFSET", "user/NAME" (UID) or
/// "group/NAME" (GID); COUNT is 1 if left out, "rest" takes all subordinate IDs that are left.
[[nodiscard]] std::optional<ProfileRange> parse_range(std::string_view text, IdKind kind);

} // namespace nestbox::launch
