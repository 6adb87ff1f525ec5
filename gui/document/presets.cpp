// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/presets.h"

#include "engine/profile/profiletext.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>

namespace nestbox {

namespace {

const char* const presetContext = "Presets";

/// The words of resources/presets, for the translators.
[[maybe_unused]] const char* const presetWords[] = {
    QT_TRANSLATE_NOOP("Presets", "Mapped root"),
    QT_TRANSLATE_NOOP("Presets", "0 (root) inside is you"),
    QT_TRANSLATE_NOOP("Presets", "Root + subordinate IDs"),
    QT_TRANSLATE_NOOP("Presets", "0 is you, others are delegated"),
    QT_TRANSLATE_NOOP("Presets", "Keep my ID"),
    QT_TRANSLATE_NOOP("Presets", "you stay you inside"),
    QT_TRANSLATE_NOOP("Presets", "Everything unmapped"),
    QT_TRANSLATE_NOOP("Presets", "everyone is nobody"),
    QT_TRANSLATE_NOOP("Presets", "Nested: root in root"),
    QT_TRANSLATE_NOOP("Presets", "two roots"),
    QT_TRANSLATE_NOOP("Presets", "A stranger"),
    QT_TRANSLATE_NOOP("Presets", "another ID than you"),
    QT_TRANSLATE_NOOP("Presets", "No network"),
    QT_TRANSLATE_NOOP("Presets", "you, without a way out"),
    QT_TRANSLATE_NOOP("Presets", "Ends as one"),
    QT_TRANSLATE_NOOP("Presets", "Stop ends all that it started"),
    QT_TRANSLATE_NOOP("Presets", "My desktop, read-only"),
    QT_TRANSLATE_NOOP("Presets", "to read, not to change"),
    QT_TRANSLATE_NOOP("Presets", "Empty root with /usr"),
    QT_TRANSLATE_NOOP("Presets", "programs and no data"),
    QT_TRANSLATE_NOOP("Presets", "A project folder and nothing else"),
    QT_TRANSLATE_NOOP("Presets", "~/project as /work"),
    QT_TRANSLATE_NOOP("Presets", "Sealed off"),
    QT_TRANSLATE_NOOP("Presets", "nothing of yours"),
};

struct Preset
{
    PresetGroup group;
    const char* name;
    const char* icon;
    bool keepsId = false; ///< the user's own numbers inside
};

constexpr std::array presets {
    Preset { PresetGroup::IdMaps, "mapped-root", "preset-root" },
    Preset { PresetGroup::IdMaps, "root-and-subordinate", "preset-ranges" },
    Preset { PresetGroup::IdMaps, "keep-my-id", "preset-keep", true },
    Preset { PresetGroup::IdMaps, "stranger", "nobody" },
    Preset { PresetGroup::IdMaps, "everything-unmapped", "preset-none" },
    Preset { PresetGroup::IdMaps, "root-in-root", "levels" },
    Preset { PresetGroup::Sandboxes, "no-network", "preset-offline", true },
    Preset { PresetGroup::Sandboxes, "own-processes", "preset-tree", true },
    Preset { PresetGroup::Sandboxes, "desktop-read-only", "preset-read", true },
    Preset { PresetGroup::Sandboxes, "empty-root", "preset-box" },
    Preset { PresetGroup::Sandboxes, "project-only", "open" },
    Preset { PresetGroup::Sandboxes, "sealed-off", "lock", true },
};

std::string translated(const std::string& text)
{
    return QCoreApplication::translate(presetContext, text.c_str()).toStdString();
}

QString pathOf(const Preset& preset)
{
    return QStringLiteral(":/presets/%1.nestbox.json").arg(QLatin1String(preset.name));
}

const Preset* findPreset(const QString& path)
{
    const auto* const found = std::ranges::find(presets, path, pathOf);
    return found == presets.end() ? nullptr : found;
}

void keepOwnNumbers(Profile& profile, const HostFacts& facts)
{
    profile.levels.front().uid.front().inside = facts.uid.me;
    profile.levels.front().gid.front().inside = facts.gid.me;
}

} // namespace

QStringList presetPaths()
{
    return presetPaths(PresetGroup::IdMaps) + presetPaths(PresetGroup::Sandboxes);
}

QStringList presetPaths(PresetGroup group)
{
    QStringList paths;
    for (const Preset& preset : presets)
        if (preset.group == group)
            paths << pathOf(preset);
    return paths;
}

QString presetIconName(const QString& path)
{
    const Preset* preset = findPreset(path);
    return QLatin1String(preset == nullptr ? "profile" : preset->icon);
}

bool isPresetPath(const QString& path)
{
    return path.startsWith(QLatin1String(":/presets/"));
}

std::optional<Profile> loadPreset(const QString& path, const HostFacts& facts)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    auto profile = parse_profile(file.readAll().toStdString());
    if (!profile)
        return std::nullopt;
    profile->name = translated(profile->name);
    profile->description = translated(profile->description);
    if (const Preset* preset = findPreset(path); preset != nullptr && preset->keepsId)
        keepOwnNumbers(*profile, facts);
    return *profile;
}

} // namespace nestbox
