// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/plaincelldelegate.h"

#include "gui/widgets/theme.h"

#include <QPainter>

namespace nestbox {

namespace {

constexpr int padding = 10; // as the header's
constexpr int spacing = 8; // of a row, above and below together
constexpr int widest = 240;

} // namespace

void PlainCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected)
        painter->fillRect(option.rect, theme.accentSoft);
    if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 2));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->setPen(option.state.testFlag(QStyle::State_Enabled) ? theme.text : theme.muted);
    const QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(room, static_cast<int>(side),
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

QSize PlainCellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int text = option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * padding + 4;
    return { std::min(text, widest), option.fontMetrics.height() + spacing };
}

} // namespace nestbox
