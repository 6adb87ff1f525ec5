// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profileerror.h"

#include <QString>

#include <vector>

namespace nestbox {

/// One plain sentence, without the place: "A number from 0 to 4294967294 is expected."
[[nodiscard]] QString profileErrorText(const ProfileError& error);

/// The place and the sentence: "Line 7, levels[0].uid[2].count: …".
[[nodiscard]] QString placedProfileErrorText(const ProfileError& error);

/// All of them, a line each.
[[nodiscard]] QString profileErrorsText(const std::vector<ProfileError>& errors);

} // namespace nestbox
