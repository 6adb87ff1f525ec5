// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace nestbox {

/// Cards below each other in a scroll area: as high as their wrapped texts need at the width there is. A scroll area
/// asks for the minimum height only, which knows nothing of wrapping.
class CardColumn : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    bool event(QEvent* event) override;

private:
    void fitHeight();
};

} // namespace nestbox
