// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace nestbox {

class ProfileLibrary;

/// The profiles at the left: search field, presets, own and recent ones.
class ProfileSidebar : public QWidget
{
    Q_OBJECT

public:
    ProfileSidebar(ProfileLibrary& library, const QList<QAction*>& actions, QWidget* parent = nullptr);

    /// Marks the profile that is open; none when `path` is not listed.
    void showCurrent(const QString& path);
    void focusSearch();

signals:
    void openRequested(const QString& path);

private:
    void buildList();
    void requestOpen(const QModelIndex& proxyIndex);

    ProfileLibrary& m_library;
    QSortFilterProxyModel* m_filter;
    QLineEdit* m_search;
    QTreeView* m_list;
};

} // namespace nestbox
