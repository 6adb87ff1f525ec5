// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace nestbox {

/// A capsule that is on (filled, with a check mark) or off.
class SwitchChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SwitchChip(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The mouse or the keyboard has come to it.
    void pointedAt();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
};

} // namespace nestbox
