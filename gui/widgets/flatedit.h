// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace nestbox {

/// A line that looks like a title until one points at it or edits it.
class FlatEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FlatEdit(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

signals:
    /// Escape: what was typed is to be dropped.
    void reverted();
};

} // namespace nestbox
