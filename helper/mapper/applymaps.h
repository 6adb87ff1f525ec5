// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/mapper/maprequest.h"

namespace nestbox {

/// Writes setgroups and both maps of the namespace, reads them back and compares. `groups` are the caller's. Leaves the
/// process with the caller's effective UID: for the end of a worker.
[[nodiscard]] Refusal apply_maps(const MapRequest& request, const std::vector<gid_t>& groups, int user_namespace);

} // namespace nestbox
