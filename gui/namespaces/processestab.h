// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/detailstab.h"

class QLabel;
class QTreeView;

namespace nestbox {

class NamespaceChooser;
class ProcessModel;

/// The processes of the namespace with their credentials, seen from here, from inside and from any other namespace.
class ProcessesTab : public DetailsTab
{
    Q_OBJECT

public:
    explicit ProcessesTab(QWidget* parent = nullptr);

    void showPlace(const NamespacePlace& place) override;
    [[nodiscard]] std::vector<std::uint32_t> shownProcesses() const override;
    [[nodiscard]] QString credentials() const;

private:
    void refresh();
    void showCredentials();
    [[nodiscard]] QString credentialsHtml(const Process& process) const;

    NamespacePlace m_place;
    NamespaceChooser* m_there;
    ProcessModel* m_model;
    QTreeView* m_table;
    QLabel* m_credentials;
};

} // namespace nestbox
