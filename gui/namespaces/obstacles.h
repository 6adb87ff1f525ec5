// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/namespaceplace.h"

#include <QString>

#include <cstdint>

namespace nestbox {

/// Why something cannot be done with the namespace, in a sentence; empty: it can. `pid` is who would do it.
[[nodiscard]] QString enterObstacle(const NamespacePlace& place, std::uint32_t pid);
[[nodiscard]] QString profileObstacle(const NamespacePlace& place);
[[nodiscard]] QString stopObstacle(const NamespacePlace& place);

} // namespace nestbox
