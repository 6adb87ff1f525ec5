// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/plan.h"

namespace nestbox::launch {

/// chdir(2) to the plan's directory, with the rights of the program.
[[nodiscard]] Result enter_directory(const Program& program);

/// Becomes the program, found in the PATH that it will itself see. Returns only to say why not.
[[nodiscard]] Failure execute(const Program& program);

} // namespace nestbox::launch
