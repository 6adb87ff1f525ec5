// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/mountcheck.h"

#include <string>

namespace nestbox {

/// Asks the machine (stat(2), as the caller).
[[nodiscard]] PathState path_state(const std::string& path);

} // namespace nestbox
