// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/flatheader.h"

#include "gui/widgets/theme.h"

#include <QPainter>
#include <QStyle>

namespace nestbox {

namespace {

constexpr int padding = 10;

} // namespace

FlatHeader::FlatHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QSize FlatHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QString text = model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString();
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    return { metrics.horizontalAdvance(text) + 2 * padding, metrics.height() + 12 };
}

void FlatHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const Theme theme = Theme::of(palette());
    painter->fillRect(rect, theme.card);
    painter->setPen(theme.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    QFont bold = font();
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(theme.muted);
    const QString text = model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString();
    painter->drawText(rect.adjusted(padding, 0, -padding, 0),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), text);
}

} // namespace nestbox
