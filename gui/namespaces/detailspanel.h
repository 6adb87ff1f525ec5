// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/detailstab.h"
#include "gui/namespaces/namespaceplace.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QStackedWidget;

namespace nestbox {

class AsideTab;
class FlowLayout;

/// Everything about the selected namespace, a page at a time. What is selected but is no namespace (a group, hidden
/// processes) has one page of its own instead of those that need one.
class DetailsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPanel(QWidget* parent = nullptr);

    void addDetails(DetailsTab* tab, const QString& title);
    void showPlace(const NamespacePlace& place);

    [[nodiscard]] int currentIndex() const;
    [[nodiscard]] DetailsTab* currentWidget() const;
    void setCurrentIndex(int index);
    void showTab(DetailsTab* tab);
    /// The page after the current one that can be shown, or before it.
    void step(int direction);
    /// Processes whose credentials are on the screen.
    [[nodiscard]] std::vector<std::uint32_t> shownProcesses() const;

signals:
    void shownProcessesChanged();

private:
    [[nodiscard]] bool canShow(const DetailsTab& tab) const;
    void refresh();

    NamespacePlace m_place;
    QActionGroup* m_actions;
    FlowLayout* m_pills;
    QList<DetailsTab*> m_tabs;
    QStackedWidget* m_pages;
    AsideTab* m_aside;
};

} // namespace nestbox
