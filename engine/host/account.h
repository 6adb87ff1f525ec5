// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"

#include <optional>
#include <string>
#include <string_view>

namespace nestbox {

/// A user's entry in the account database (passwd(5)), wherever the name service switch keeps it.
struct Account
{
    std::string name;
    Id uid = 0;
    Id gid = 0;
    std::string home;
    std::string shell;
};

[[nodiscard]] std::optional<Account> find_account(Id uid);
[[nodiscard]] std::optional<Account> find_account(std::string_view name);
[[nodiscard]] std::optional<Id> find_group(std::string_view name);
/// The group's name; empty if it has none.
[[nodiscard]] std::string name_of_group(Id gid);

} // namespace nestbox
