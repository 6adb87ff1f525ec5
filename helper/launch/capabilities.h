// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"
#include "helper/launch/failure.h"

#include <optional>
#include <string>

namespace nestbox::launch {

/// The first of the chosen names that this kernel or libcap does not know.
[[nodiscard]] std::optional<std::string> unknown_capability(const CapabilityChoice& choice);

/// Leaves the program exactly the chosen capabilities: bounding set, and ambient set too when the UID is not 0, for
/// they would be lost at the exec (capabilities(7), "Transformation of capabilities during execve()").
[[nodiscard]] Result limit_capabilities(const CapabilityChoice& choice);

} // namespace nestbox::launch
