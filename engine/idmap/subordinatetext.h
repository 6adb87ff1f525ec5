// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"
#include "engine/idmap/subordinateentry.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nestbox {

/// The lines of /etc/subuid or /etc/subgid that count, in file order, read as shadow 4.13 reads them
/// (subordinate_parse): NAME-or-UID:START:COUNT, numbers as in C (0100 is 64). Silently dropped are lines with anything
/// behind the count (a blank, a CR, a comment), with an empty field, of 1024 bytes or more. A fourth field is ignored.
[[nodiscard]] std::vector<SubordinateEntry> parse_subordinate_text(std::string_view text);

/// What they delegate to a user: entries by UID or by one of `names`, which should be all names of that UID
/// (find_range). In file order, without empty ones.
[[nodiscard]] std::vector<IdInterval> delegated_to(
    const std::vector<SubordinateEntry>& entries, Id uid, std::span<const std::string> names);

} // namespace nestbox
