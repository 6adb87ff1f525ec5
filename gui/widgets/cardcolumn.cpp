// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/cardcolumn.h"

#include <QEvent>
#include <QLayout>

namespace nestbox {

bool CardColumn::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fitHeight();
    return done;
}

void CardColumn::fitHeight()
{
    if (layout() != nullptr && layout()->hasHeightForWidth())
        setMinimumHeight(layout()->totalHeightForWidth(width()));
}

} // namespace nestbox
