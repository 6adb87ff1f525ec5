// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// For a build without polkit-qt, which builds no mapper either.
#include "gui/administrator/lockstate.h"

namespace nestbox {

LockState askLockState()
{
    return LockState::Unknown;
}

} // namespace nestbox
