// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nestbox {

/// What polkit would say to this program if it asked for maps of other people's IDs.
enum class LockState
{
    Unknown, ///< not asked yet
    NeedsPassword, ///< an administrator's
    Allowed, ///< by a rule
    Refused, ///< by a rule
    NoAuthority ///< no answer: polkit is not there, or does not know the mapper
};

/// Asks polkit and no person. It takes the host IDs from the mapper alone, so a rule that looks at them may still
/// decide otherwise. Waits for the answer: not for the window's thread.
[[nodiscard]] LockState askLockState();

} // namespace nestbox
