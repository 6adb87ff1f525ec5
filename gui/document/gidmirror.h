// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/profile.h"

namespace nestbox {

/// `profile` with GID maps that say of groups what its UID maps say of users: "me" is the caller's group,
/// "subordinate" the subordinate GIDs, "user:NAME" the group of that name. At level 1 the caller's own UID as a number
/// becomes the caller's GID; every other number stays.
[[nodiscard]] Profile withMirroredGids(Profile profile, const HostFacts& facts);

} // namespace nestbox
