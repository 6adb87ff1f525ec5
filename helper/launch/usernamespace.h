// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/failure.h"

namespace nestbox::launch {

/// Puts this process into a new user namespace (unshare(2)), in which it holds every capability.
[[nodiscard]] Result enter_new_user_namespace();

} // namespace nestbox::launch
