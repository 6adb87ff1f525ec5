// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/applications/desktopentry.h"

#include <QAbstractListModel>

#include <vector>

namespace nestbox {

/// The installed applications, by name.
class ApplicationsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        CommentRole = Qt::UserRole
    };

    explicit ApplicationsModel(std::vector<DesktopEntry> entries, QObject* parent = nullptr);

    [[nodiscard]] const DesktopEntry& entryAt(int row) const { return m_entries.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<DesktopEntry> m_entries;
};

/// The entries of `folders` that are to be shown; where two folders have the same file name the earlier one counts.
/// An entry whose TryExec is not installed, or whose Exec is malformed, is left out.
[[nodiscard]] std::vector<DesktopEntry> installedApplications(const QStringList& folders);

/// $XDG_DATA_HOME/applications and those of $XDG_DATA_DIRS.
[[nodiscard]] QStringList applicationFolders();

} // namespace nestbox
