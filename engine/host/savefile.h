// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/savefailure.h"

#include <expected>
#include <string>
#include <string_view>

namespace nestbox {

/// See write_profile_file().
[[nodiscard]] std::expected<void, SaveFailure> save_file(const std::string& path, std::string_view text);

} // namespace nestbox
