// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"

#include <QFileSystemWatcher>
#include <QStandardItemModel>

namespace nestbox {

/// The profiles on offer: presets, the user's own folder, and files opened recently. A tree of sections.
class ProfileLibrary : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Role
    {
        PathRole = Qt::UserRole, ///< of a profile; empty for a section
        DescriptionRole,
        IconNameRole,
    };

    ProfileLibrary(const HostFacts& facts, QObject* parent);

    /// $XDG_DATA_HOME/nestbox/profiles: where Save proposes to put new profiles.
    [[nodiscard]] static QString ownFolder();
    /// Remembers a file that was opened or saved outside the own folder.
    void addRecent(const QString& path);
    /// Invalid when the profile is not listed.
    [[nodiscard]] QModelIndex indexOfPath(const QString& path) const;

private:
    void reload();
    void addPresets(const QString& title, const QStringList& paths, const HostFacts& facts);
    void addFiles(const QString& title, const QStringList& paths);
    QStandardItem* addSection(const QString& title);

    QFileSystemWatcher m_watcher;
    int m_presetSections = 0;
};

/// ".nestbox.json"
[[nodiscard]] QString profileSuffix();

} // namespace nestbox
