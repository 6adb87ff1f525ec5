// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nestbox {

/// "EPERM": never translated.
[[nodiscard]] QString errnoName(int error);

} // namespace nestbox
