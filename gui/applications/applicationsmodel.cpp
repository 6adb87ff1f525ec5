// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/applications/applicationsmodel.h"

#include "gui/widgets/icons.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QIcon>
#include <QLocale>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace nestbox {

namespace {

bool isInstalled(const QString& program)
{
    return program.isEmpty() || !QStandardPaths::findExecutable(program).isEmpty();
}

QStringList currentDesktops()
{
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(QLatin1Char(':'), Qt::SkipEmptyParts);
}

std::optional<DesktopEntry> readEntry(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    auto entry = DesktopEntry::parse(file.readAll(), QLocale().name());
    if (entry)
        entry->path = path;
    return entry;
}

bool isOffered(const DesktopEntry& entry)
{
    return !entry.hidden && entry.isShownOn(currentDesktops()) && isInstalled(entry.tryExec) && entry.command();
}

QIcon iconOf(const DesktopEntry& entry)
{
    const QIcon fallback = icon(QStringLiteral("program"));
    if (QDir::isAbsolutePath(entry.iconName))
        return QFile::exists(entry.iconName) ? QIcon(entry.iconName) : fallback;
    return QIcon::fromTheme(entry.iconName, fallback);
}

} // namespace

ApplicationsModel::ApplicationsModel(std::vector<DesktopEntry> entries, QObject* parent)
    : QAbstractListModel(parent)
    , m_entries(std::move(entries))
{
    const auto before = [](const DesktopEntry& a, const DesktopEntry& b) {
        return QString::localeAwareCompare(a.name.toLower(), b.name.toLower()) < 0;
    };
    std::ranges::sort(m_entries, before);
}

int ApplicationsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ApplicationsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DesktopEntry& entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case CommentRole:
        return entry.comment.isEmpty() ? entry.exec : entry.comment;
    case Qt::ToolTipRole:
        return entry.exec;
    case Qt::DecorationRole:
        return iconOf(entry);
    default:
        return {};
    }
}

QStringList applicationFolders()
{
    return QStandardPaths::standardLocations(QStandardPaths::ApplicationsLocation);
}

std::vector<DesktopEntry> installedApplications(const QStringList& folders)
{
    std::vector<DesktopEntry> entries;
    QSet<QString> seen;
    for (const QString& folder : folders) {
        QDirIterator files(folder, { QStringLiteral("*.desktop") }, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString id = QDir(folder).relativeFilePath(path).replace(QLatin1Char('/'), QLatin1Char('-'));
            if (seen.contains(id))
                continue;
            seen.insert(id);
            if (const auto entry = readEntry(path); entry && isOffered(*entry))
                entries.push_back(*entry);
        }
    }
    return entries;
}

} // namespace nestbox
