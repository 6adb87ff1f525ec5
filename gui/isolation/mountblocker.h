// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/profile.h"

#include <QString>

namespace nestbox {

/// Why the launcher would refuse the first mount that it would refuse, as a sentence; empty = none. Asks the machine
/// for the paths.
[[nodiscard]] QString mountBlocker(const Isolation& isolation, const HostFacts& facts);

} // namespace nestbox
