// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/savefailure.h"
#include "engine/profile/profile.h"
#include "engine/profile/profileerror.h"

#include <expected>
#include <string>
#include <vector>

namespace nestbox {

/// Opens, reads and parses a regular file or a pipe; never more than 1 MiB of it. What cannot be read is
/// ProfileError::Code::CannotRead with its errno (EINVAL for a device).
[[nodiscard]] std::expected<Profile, std::vector<ProfileError>> read_profile_file(const std::string& path);

/// Replaces the file, or makes it, in one step: whoever reads it, also after a crash, finds the old text or the new
/// one. A symbolic link stays and its target is replaced; an existing file keeps its mode and, where allowed, its
/// group.
[[nodiscard]] std::expected<void, SaveFailure> write_profile_file(const std::string& path, const Profile& profile);

} // namespace nestbox
