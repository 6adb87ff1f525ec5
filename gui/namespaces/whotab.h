// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/detailstab.h"

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace nestbox {

class Chip;
class ProcessModel;
class RulesList;

/// Which capabilities any process of the machine has in the namespace, and why.
class WhoTab : public DetailsTab
{
    Q_OBJECT

public:
    explicit WhoTab(QWidget* parent = nullptr);

    void showPlace(const NamespacePlace& place) override;
    /// As if it had been picked in the table.
    void choose(std::uint32_t pid);
    [[nodiscard]] QString answer() const;
    /// The rule that decides.
    [[nodiscard]] QString rule() const;

private:
    [[nodiscard]] QWidget* buildAnswer();
    void refresh();
    void explain();

    NamespacePlace m_place;
    std::uint32_t m_pid; ///< chosen
    QLineEdit* m_filter;
    ProcessModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QTreeView* m_table;
    Chip* m_verdict;
    QLabel* m_answer;
    QLabel* m_unlisted;
    RulesList* m_rules;
};

} // namespace nestbox
