// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace nestbox {

class CodeLabel;
class PrimaryButton;

/// The bottom of the page: what would be typed in a terminal, Launch, and why not.
class LaunchBar : public QWidget
{
    Q_OBJECT

public:
    /// `showSteps` tells step by step what Launch does; `lock` stands beside Launch.
    LaunchBar(QAction* launch, QAction* copyCommand, QAction* showSteps, QWidget* lock, QWidget* parent = nullptr);

    /// `saved`: it starts what is shown; else a file that is still to be written.
    void setCommand(const QString& command, bool saved);
    [[nodiscard]] QString command() const;
    /// `blocker`: why Launch is off; empty when it is on, then `note` says what will happen.
    void setState(const QString& blocker, const QString& note);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void colourState();

    bool m_blocked = false;
    QLabel* m_caption;
    CodeLabel* m_command;
    QToolButton* m_steps;
    PrimaryButton* m_launch;
    QLabel* m_state;
    QLabel* m_hint;
};

} // namespace nestbox
