// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/plan.h"
#include "helper/launch/statussink.h"

namespace nestbox::launch {

/// Creates the user namespace and has both maps written, each by its route. What must be done from the parent
/// namespace waits there in a child made before the namespace; no child is left when this returns. The caller's own IDs
/// must have numbers in the namespace that it is in (create_user_ns).
[[nodiscard]] Result create_mapped_namespace(const PlannedLevel& level, const StatusSink& status);

} // namespace nestbox::launch
