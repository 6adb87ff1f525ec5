// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/problem.h"
#include "gui/build/problemrepairs.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace nestbox {

/// One problem in the problems card: sentence, remedy, a button for each repair, and the longer reason behind "Why?".
class ProblemRow : public QWidget
{
    Q_OBJECT

public:
    ProblemRow(const Problem& problem, const std::vector<ProblemRepair>& repairs, const HostFacts& facts,
        QWidget* parent = nullptr);

    void addToRemedy(const QString& sentence);

signals:
    /// The person asked where it is.
    void pointedAt();
    /// The mouse came to a repair's button, or left it.
    void repairHovered(int repair);
    void repairLeft();
    void repairChosen(int repair);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* repairButtons(const std::vector<ProblemRepair>& repairs);
    void showWhy(bool shown);

    QList<QPushButton*> m_repairs;
    QLabel* m_remedy;
    QToolButton* m_whyButton;
    QLabel* m_why;
};

} // namespace nestbox
