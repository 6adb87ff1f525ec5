// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/plan.h"

namespace nestbox::launch {

/// Takes the plan's groups and IDs (all three of each kind), keeping the permitted capabilities for the next step.
[[nodiscard]] Result take_identity(const Plan& plan);

} // namespace nestbox::launch
