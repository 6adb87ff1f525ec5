// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;

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

    void setCommand(const QString& command);
    [[nodiscard]] QString command() const;
    /// `blocker`: why Launch is off; empty when it is on, then `note` says what will happen.
    void setState(const QString& blocker, const QString& note);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void colourState();

    bool m_blocked = false;
    CodeLabel* m_command;
    PrimaryButton* m_launch;
    QLabel* m_state;
    QLabel* m_hint;
};

} // namespace nestbox
