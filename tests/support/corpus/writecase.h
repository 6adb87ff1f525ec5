// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace nestbox::corpus {

/// Compares a recorded write with the engine: empty, or how they disagree.
[[nodiscard]] std::string check_write(const nlohmann::json& record);

} // namespace nestbox::corpus
