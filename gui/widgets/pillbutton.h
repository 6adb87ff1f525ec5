// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace nestbox {

/// A flat checkable button whose checked state is a soft capsule: page switch and UID | GID | Both.
class PillButton : public QToolButton
{
    Q_OBJECT

public:
    explicit PillButton(QAction* action, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool showsIcon() const { return toolButtonStyle() != Qt::ToolButtonTextOnly; }
};

} // namespace nestbox
