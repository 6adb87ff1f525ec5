// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/profilelibrary.h"

#include "engine/host/profilefile.h"
#include "gui/document/presets.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

namespace nestbox {

namespace {

constexpr int recentLimit = 8;

QString recentKey()
{
    return QStringLiteral("recentProfiles");
}

QStandardItem* profileItem(
    const QString& name, const QString& description, const QString& path, const QString& iconName)
{
    auto* item = new QStandardItem(name);
    item->setEditable(false);
    item->setToolTip(name + QLatin1Char('\n') + (isPresetPath(path) ? description : QDir::toNativeSeparators(path)));
    item->setData(path, ProfileLibrary::PathRole);
    item->setData(description, ProfileLibrary::DescriptionRole);
    item->setData(iconName, ProfileLibrary::IconNameRole);
    item->setData(description, Qt::AccessibleDescriptionRole);
    return item;
}

/// The second line of an entry.
QString detailOf(const Profile& profile, const QString& fallback)
{
    const QString description = profile.description.empty() ? fallback : QString::fromStdString(profile.description);
    if (profile.levels.size() < 2)
        return description;
    return ProfileLibrary::tr("%1 levels · %2", "how many, and the description")
        .arg(profile.levels.size())
        .arg(description);
}

QStandardItem* fileItem(const QString& path)
{
    const auto profile = read_profile_file(QFile::encodeName(path).toStdString());
    const QString fileName = QFileInfo(path).fileName();
    if (!profile)
        return profileItem(fileName, ProfileLibrary::tr("cannot be read"), path, QStringLiteral("warning"));
    return profileItem(
        QString::fromStdString(profile->name), detailOf(*profile, fileName), path, QStringLiteral("profile"));
}

QStringList ownFiles()
{
    const QDir folder(ProfileLibrary::ownFolder());
    QStringList paths;
    for (const QString& name : folder.entryList({ QLatin1Char('*') + profileSuffix() }, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

QStringList recentFiles()
{
    QStringList paths;
    for (const QString& path : QSettings().value(recentKey()).toStringList())
        if (QFile::exists(path) && !ownFiles().contains(path))
            paths.append(path);
    return paths;
}

} // namespace

QString profileSuffix()
{
    return QStringLiteral(".nestbox.json");
}

ProfileLibrary::ProfileLibrary(const HostFacts& facts, QObject* parent)
    : QStandardItemModel(parent)
{
    addPresets(tr("Presets: IDs"), presetPaths(PresetGroup::IdMaps), facts);
    addPresets(tr("Presets: sandboxes"), presetPaths(PresetGroup::Sandboxes), facts);
    m_presetSections = rowCount();
    QDir().mkpath(ownFolder());
    m_watcher.addPath(ownFolder());
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ProfileLibrary::reload);
    reload();
}

QString ProfileLibrary::ownFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/nestbox/profiles");
}

QStandardItem* ProfileLibrary::addSection(const QString& title)
{
    auto* section = new QStandardItem(title);
    section->setFlags(Qt::ItemIsEnabled);
    appendRow(section);
    return section;
}

void ProfileLibrary::addPresets(const QString& title, const QStringList& paths, const HostFacts& facts)
{
    QStandardItem* section = addSection(title);
    for (const QString& path : paths)
        if (const std::optional<Profile> preset = loadPreset(path, facts))
            section->appendRow(profileItem(
                QString::fromStdString(preset->name), detailOf(*preset, QString()), path, presetIconName(path)));
}

void ProfileLibrary::addFiles(const QString& title, const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    QStandardItem* section = addSection(title);
    for (const QString& path : paths)
        section->appendRow(fileItem(path));
}

void ProfileLibrary::reload()
{
    removeRows(m_presetSections, rowCount() - m_presetSections);
    addFiles(tr("My profiles"), ownFiles());
    addFiles(tr("Recent"), recentFiles());
}

void ProfileLibrary::addRecent(const QString& path)
{
    QStringList paths = QSettings().value(recentKey()).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    QSettings().setValue(recentKey(), paths.mid(0, recentLimit));
    reload();
}

QModelIndex ProfileLibrary::indexOfPath(const QString& path) const
{
    const QModelIndexList found = match(index(0, 0), PathRole, path, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return path.isEmpty() || found.isEmpty() ? QModelIndex() : found.constFirst();
}

} // namespace nestbox
