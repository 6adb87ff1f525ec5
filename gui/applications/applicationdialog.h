// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/applications/desktopentry.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;

namespace nestbox {

class ApplicationsModel;

/// Picks one of the installed applications.
class ApplicationDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ApplicationDialog(ApplicationsModel& model, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<DesktopEntry> chosen() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildList();
    void filter(const QString& text);
    void refresh();

    ApplicationsModel& m_model;
    QSortFilterProxyModel* m_filter;
    QLineEdit* m_search;
    QListView* m_list;
    QLabel* m_empty;
    QPushButton* m_choose;
};

} // namespace nestbox
