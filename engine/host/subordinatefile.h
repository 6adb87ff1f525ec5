// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"
#include "engine/idmap/idinterval.h"

#include <string_view>
#include <vector>

namespace nestbox {

/// The intervals that the file at `path` (/etc/subuid or /etc/subgid) delegates to the user, in file order, read as
/// shadow's file source reads it (lib/subordinateio.c, subordinate_parse). No name service, no library.
[[nodiscard]] std::vector<IdInterval> delegated_in_file(const char* path, std::string_view user_name, Id uid);

/// Every interval that the file delegates to anyone, in file order.
[[nodiscard]] std::vector<IdInterval> delegated_in_file(const char* path);

} // namespace nestbox
