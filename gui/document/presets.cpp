// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/presets.h"

#include "engine/profile/profiletext.h"

#include <QCoreApplication>
#include <QFile>

namespace nestbox {

namespace {

const char* const presetContext = "Presets";

/// The words of resources/presets, for the translators.
[[maybe_unused]] const char* const presetWords[] = {
    QT_TRANSLATE_NOOP("Presets", "Mapped root"),
    QT_TRANSLATE_NOOP("Presets", "0 (root) inside is you"),
    QT_TRANSLATE_NOOP("Presets", "Root + subordinate IDs"),
    QT_TRANSLATE_NOOP("Presets", "0 is you, 1… are your subuids"),
    QT_TRANSLATE_NOOP("Presets", "Keep my ID"),
    QT_TRANSLATE_NOOP("Presets", "you stay you inside"),
    QT_TRANSLATE_NOOP("Presets", "Everything unmapped"),
    QT_TRANSLATE_NOOP("Presets", "everyone is nobody (65534)"),
};

std::string translated(const std::string& text)
{
    return QCoreApplication::translate(presetContext, text.c_str()).toStdString();
}

QString pathOf(const char* name)
{
    return QStringLiteral(":/presets/%1.nestbox.json").arg(QLatin1String(name));
}

void keepOwnNumbers(Profile& profile, const HostFacts& facts)
{
    profile.levels.front().uid.front().inside = facts.uid.me;
    profile.levels.front().gid.front().inside = facts.gid.me;
}

} // namespace

QStringList presetPaths()
{
    return { pathOf("mapped-root"), pathOf("root-and-subordinate"), pathOf("keep-my-id"),
        pathOf("everything-unmapped") };
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
    if (path == pathOf("keep-my-id"))
        keepOwnNumbers(*profile, facts);
    return *profile;
}

} // namespace nestbox
