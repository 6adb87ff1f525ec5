// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/profile.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace nestbox {

/// The profiles that come with Nestbox, compiled in: paths below ":/presets", in the order in which they are shown.
[[nodiscard]] QStringList presetPaths();
[[nodiscard]] bool isPresetPath(const QString& path);

/// The preset with its words in the user's language; "Keep my ID" maps the user's own numbers, which a file cannot
/// know.
[[nodiscard]] std::optional<Profile> loadPreset(const QString& path, const HostFacts& facts);

} // namespace nestbox
