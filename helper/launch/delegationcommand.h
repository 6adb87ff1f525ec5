// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/problem.h"

#include <string>

namespace nestbox::launch {

/// The command that would give the caller the subordinate IDs that `problem` misses, with IDs that are free on this
/// machine; empty where no command helps.
[[nodiscard]] std::string delegation_command(const Problem& problem, const HostFacts& facts);

} // namespace nestbox::launch
