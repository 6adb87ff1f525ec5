// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/failure.h"

namespace nestbox::launch {

/// Leaves 0, 1 and 2 (opened onto /dev/null where closed, so that nothing of ours takes their numbers) and
/// `status_fd` (-1 = none; close-on-exec from now on); closes every other descriptor that was inherited.
[[nodiscard]] Result keep_standard_descriptors(int status_fd);

} // namespace nestbox::launch
