// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/account.h"

#include <optional>
#include <string_view>

namespace nestbox::launch {

/// The first entry of /etc/passwd with this UID or name, of /etc/group with this name; no other source is asked.
[[nodiscard]] std::optional<Account> account_in_file(Id uid);
[[nodiscard]] std::optional<Account> account_in_file(std::string_view name);
[[nodiscard]] std::optional<Id> group_in_file(std::string_view name);

} // namespace nestbox::launch
