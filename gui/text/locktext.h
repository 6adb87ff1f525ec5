// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/administrator/lockstate.h"

#include <QString>

namespace nestbox {

/// The lock beside Launch in words.
struct LockText
{
    QString chip; ///< two or three words
    QString sentence; ///< what will happen, and what can be done about it
};

[[nodiscard]] LockText lockText(LockState state);

} // namespace nestbox
