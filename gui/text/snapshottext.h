// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profileerror.h"

#include <QString>

#include <vector>

namespace nestbox {

/// Why a file is no snapshot of namespaces: one sentence, about the first of what parse_tree() found wrong, with its
/// place.
[[nodiscard]] QString snapshotErrorText(const std::vector<ProfileError>& errors);

} // namespace nestbox
