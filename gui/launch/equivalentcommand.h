// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

#include <QString>

namespace nestbox {

/// The command line that launches the same from a terminal: nestbox-launch with options where they suffice, else
/// `nestbox run` with the profile's file (`path`, empty = a placeholder), which alone asks an
/// `administrator` where one is needed.
[[nodiscard]] QString equivalentCommand(const Profile& profile, const QString& path, bool administrator = false);

/// Whether that command says everything itself.
[[nodiscard]] bool needsNoFile(const Profile& profile, bool administrator);

} // namespace nestbox
