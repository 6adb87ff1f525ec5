// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/mapper/maprequest.h"
#include "helper/mapper/refusal.h"

namespace nestbox {

/// What is wrong with the rows of a request, if anything. Reads the accounts once, at the first call.
[[nodiscard]] Refusal check_ranges(const MapRequest& request);

} // namespace nestbox
