// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/place.h"
#include "engine/profile/profile.h"

namespace nestbox {

/// Reads the "program" of a profile.
[[nodiscard]] Program read_program(const Place& place, ErrorList& errors);

} // namespace nestbox
