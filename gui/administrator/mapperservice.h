// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"

namespace nestbox {

/// Whether the system bus can start the mapper, or it runs. Waits for the bus: not for the window's thread.
[[nodiscard]] bool mapperIsInstalled();

/// gather_host_facts() of everything, and whether the mapper can be asked. Likewise.
[[nodiscard]] HostFacts gatherAllFacts();

} // namespace nestbox
