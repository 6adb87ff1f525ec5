// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/problem.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace nestbox {

/// One problem in the problems card: sentence, remedy, and the longer reason behind "Why?".
class ProblemRow : public QWidget
{
    Q_OBJECT

public:
    ProblemRow(const Problem& problem, const HostFacts& facts, QWidget* parent = nullptr);

signals:
    /// The person asked where it is.
    void pointedAt();

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    void showWhy(bool shown);

    QToolButton* m_whyButton;
    QLabel* m_why;
};

} // namespace nestbox
