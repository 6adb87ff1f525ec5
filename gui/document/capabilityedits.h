// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

#include <span>
#include <string_view>

namespace nestbox {

/// `choice` with the capabilities of `names` in or out: "all" when none is missing, "none" when none is left.
[[nodiscard]] CapabilityChoice withCapabilities(
    const CapabilityChoice& choice, std::span<const std::string_view> names, bool held);

} // namespace nestbox
