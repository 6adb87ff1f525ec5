// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace nestbox::corpus {

/// Compares a recorded run of newuidmap or newgidmap: exit status, message, map and setgroups afterwards. `header`
/// holds the accounts and the files. Empty, or how the engine disagrees.
[[nodiscard]] std::string check_delegated(const nlohmann::json& record, const nlohmann::json& header);

} // namespace nestbox::corpus
