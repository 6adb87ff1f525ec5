// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;

namespace nestbox {

/// The top of the window: name, pages, file actions, menu.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    HeaderBar(const QList<QAction*>& fileActions, QMenu* menu, QWidget* parent = nullptr);

    /// A button that switches to a page.
    void addPage(QAction* action);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_pages;
};

} // namespace nestbox
