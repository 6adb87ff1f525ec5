// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace nestbox {

FlowLayout::FlowLayout(QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(6);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool move) const
{
    const Qt::LayoutDirection direction
        = parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QPoint corner = rect.topLeft();
    int lineHeight = 0;
    for (QLayoutItem* item : m_items) {
        const QSize size = item->sizeHint().boundedTo({ rect.width(), QWIDGETSIZE_MAX });
        if (corner.x() > rect.left() && corner.x() + size.width() > rect.left() + rect.width()) {
            corner = { rect.left(), corner.y() + lineHeight + spacing() };
            lineHeight = 0;
        }
        if (move)
            item->setGeometry(QStyle::visualRect(direction, rect, QRect(corner, size)));
        corner.rx() += size.width() + spacing();
        lineHeight = qMax(lineHeight, size.height());
    }
    return corner.y() + lineHeight - rect.top();
}

} // namespace nestbox
