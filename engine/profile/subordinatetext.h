// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"
#include "engine/idmap/idinterval.h"

#include <string>
#include <string_view>
#include <vector>

namespace nestbox {

/// A line of /etc/subuid or /etc/subgid: IDs delegated to a user, by name or by UID (in subgid too).
struct SubordinateEntry
{
    std::string owner;
    IdInterval ids; ///< not empty, ends at 4294967295 at the latest

    friend bool operator==(const SubordinateEntry&, const SubordinateEntry&) = default;
};

/// The lines that shadow's parser accepts (lib/subordinateio.c, subordinate_parse, 4.13): three fields, what stands
/// behind a third colon is ignored, numbers by strtoul(3) in base 0, lines over 1023 bytes ignored. A comment or a
/// blank behind the count spoils its line. Lines without any ID are left out.
[[nodiscard]] std::vector<SubordinateEntry> parse_subordinate_text(std::string_view text);

/// What the entries delegate to the user `name` or `uid`, in their order.
[[nodiscard]] std::vector<IdInterval> delegated_to(
    const std::vector<SubordinateEntry>& entries, std::string_view name, Id uid);

} // namespace nestbox
