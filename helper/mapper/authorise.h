// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/mapper/maprequest.h"

namespace nestbox {

/// Asks polkit, and through it the administrator; returns when they have answered. Anything but a plain yes refuses.
[[nodiscard]] Refusal authorise(const MapRequest& request);

} // namespace nestbox
