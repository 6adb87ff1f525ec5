// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QActionGroup;
class QHBoxLayout;
class QStackedWidget;

namespace nestbox {

/// The right column: cards that scroll, behind a few tabs.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SidePanel(QWidget* parent = nullptr);

    /// A tab that `action` (made checkable) shows. `stretches`: the last card takes the room that is left.
    void addTab(QAction* action, const QList<QWidget*>& cards, bool stretches = false);

private:
    [[nodiscard]] QWidget* column(const QList<QWidget*>& cards, bool stretches) const;

    QActionGroup* m_actions;
    QHBoxLayout* m_tabs;
    QStackedWidget* m_pages;
};

} // namespace nestbox
