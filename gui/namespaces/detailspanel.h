// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/detailstab.h"

#include <QTabWidget>

namespace nestbox {

/// The tabs below the picture: everything about the namespace that is selected.
class DetailsPanel : public QTabWidget
{
    Q_OBJECT

public:
    explicit DetailsPanel(QWidget* parent = nullptr);

    void addDetails(DetailsTab* tab, const QString& title);
    void showPlace(const NamespacePlace& place);
    [[nodiscard]] std::vector<std::uint32_t> shownProcesses() const;

signals:
    /// Other processes are on the screen.
    void shownProcessesChanged();

private:
    void refresh();

    NamespacePlace m_place;
};

} // namespace nestbox
