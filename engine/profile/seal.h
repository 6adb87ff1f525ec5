// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"
#include "engine/profile/profile.h"

namespace nestbox {

/// Whether a launch changes the tree of files: a mount namespace alone leaves it as it is, one with processes of its
/// own gets a /proc of its own.
[[nodiscard]] bool makes_mounts(const Isolation& isolation);

/// Whether root inside could undo the profile's mounts: it keeps CAP_SYS_ADMIN in the only user namespace.
[[nodiscard]] bool needs_seal(const Profile& profile);

/// Puts another user namespace around the only level of `assessment`, with the same outside IDs onto themselves. Mounts
/// made in it are locked against root inside, who has no power over it (lock_mnt_tree in the kernel).
void add_seal(Assessment& assessment, const HostFacts& facts);

} // namespace nestbox
