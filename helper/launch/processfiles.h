// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/descriptor.h"

namespace nestbox::launch {

/// Makes those parts of a fresh, mounted /proc read-only that steer the machine and that this process could write to:
/// what belongs to the machine's root is writable to a sandbox which that root has started. Sets errno.
[[nodiscard]] bool protect_process_files(const Descriptor& processes);

} // namespace nestbox::launch
