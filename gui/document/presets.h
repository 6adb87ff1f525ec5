// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/profile.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace nestbox {

/// What a preset is about: how IDs are mapped, or what is kept from the program.
enum class PresetGroup
{
    IdMaps,
    Sandboxes
};

/// The profiles that come with Nestbox, compiled in: paths below ":/presets", in the order in which they are shown.
[[nodiscard]] QStringList presetPaths();
[[nodiscard]] QStringList presetPaths(PresetGroup group);
[[nodiscard]] bool isPresetPath(const QString& path);

/// Its own icon, one of resources/icons.
[[nodiscard]] QString presetIconName(const QString& path);

/// The preset with its words in the user's language; where it keeps the user's ID inside, it maps the
/// user's own numbers, which a file cannot know.
[[nodiscard]] std::optional<Profile> loadPreset(const QString& path, const HostFacts& facts);

} // namespace nestbox
