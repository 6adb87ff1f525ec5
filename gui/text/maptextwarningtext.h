// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/maptextwarning.h"

#include <QString>

namespace nestbox {

/// What is legal in a map's text and yet surprises people, in one sentence.
[[nodiscard]] QString mapTextWarningText(const MapTextWarning& warning);

} // namespace nestbox
