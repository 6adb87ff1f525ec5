// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace nestbox {

class Chip;

/// Above the picture: what it shows, and that it is a snapshot if it is one; the buttons of the view.
class PictureHead : public QWidget
{
    Q_OBJECT

public:
    PictureHead(const QList<QAction*>& ofView, QAction* backToLive, QWidget* parent = nullptr);

    /// `snapshot`: its file name; empty = what is shown is this machine as it is.
    void show(const QString& summary, const QString& snapshot);
    [[nodiscard]] QString text() const;

private:
    Chip* m_snapshot;
    QLabel* m_text;
    QToolButton* m_back;
};

} // namespace nestbox
