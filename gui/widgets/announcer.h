// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace nestbox {

/// Has a screen reader say a sentence at once, wherever the focus is: an alert that appears and is seen by nobody else.
class Announcer : public QWidget
{
    Q_OBJECT

public:
    explicit Announcer(QWidget* parent);

    void say(const QString& sentence);
    /// What was said last.
    [[nodiscard]] QString said() const { return accessibleName(); }
};

} // namespace nestbox
