// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"
#include "engine/profile/profileerror.h"

#include <QString>

#include <expected>
#include <vector>

namespace nestbox {

/// Reads NAME.nestbox.json. Nothing is half-loaded: either the whole profile or everything wrong with it.
[[nodiscard]] std::expected<Profile, std::vector<ProfileError>> readProfileFile(const QString& path);

/// Writes atomically: the old file stays whole until the new one is. Empty when it worked, else the system's reason.
[[nodiscard]] QString writeProfileFile(const QString& path, const Profile& profile);

} // namespace nestbox
