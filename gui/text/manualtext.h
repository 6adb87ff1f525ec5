// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/problem.h"

#include <QString>

namespace nestbox {

/// Where the manual explains a problem: "user_namespaces(7), “Defining user and group ID mappings”".
[[nodiscard]] QString manualText(const Problem& problem);

} // namespace nestbox
