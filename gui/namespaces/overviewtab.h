// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/detailstab.h"

class QAction;
class QFormLayout;
class QLabel;

namespace nestbox {

/// Owner, maps, place, processes and what it governs, in words; and what can be done with it.
class OverviewTab : public DetailsTab
{
    Q_OBJECT

public:
    explicit OverviewTab(const QList<QAction*>& actions, QWidget* parent = nullptr);

    void showPlace(const NamespacePlace& place) override;
    /// Why not everything can be done with it; empty: it can.
    void setNote(const QString& note);

private:
    [[nodiscard]] QLabel* addRow(const QString& caption);

    QFormLayout* m_rows;
    QLabel* m_name;
    QLabel* m_owner;
    QLabel* m_where;
    QLabel* m_uid;
    QLabel* m_gid;
    QLabel* m_processes;
    QLabel* m_keepers;
    QLabel* m_governs;
    QLabel* m_note;
};

/// The same as a few lines to paste elsewhere.
[[nodiscard]] QString namespaceAsText(const NamespacePlace& place);

} // namespace nestbox
