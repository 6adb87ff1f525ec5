// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/twolinedelegate.h"

#include "gui/widgets/icons.h"
#include "gui/widgets/theme.h"

#include <QPainter>

namespace nestbox {

namespace {

constexpr int padding = 10;
constexpr int gap = 10;

QFont scaled(QFont font, double factor, bool bold)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

void drawLine(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const QString& text)
{
    const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(QStyle::visualRect(option.direction, option.rect, rect), static_cast<int>(side),
        painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

TwoLineDelegate::TwoLineDelegate(int detailRole, int iconNameRole, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_detailRole(detailRole)
    , m_iconNameRole(iconNameRole)
{
}

bool TwoLineDelegate::isSection(const QModelIndex& index) const
{
    return !index.flags().testFlag(Qt::ItemIsSelectable);
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = option.fontMetrics.height();
    return isSection(index) ? QSize(0, line + 16) : QSize(0, 2 * line + 14);
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isSection(index))
        paintSection(painter, option, index);
    else
        paintEntry(painter, option, index);
    painter->restore();
}

void TwoLineDelegate::paintSection(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->setFont(scaled(option.font, 0.9, true));
    painter->setPen(Theme::of(option.palette).muted);
    drawLine(painter, option, option.rect.adjusted(padding, 6, -padding, 0), index.data().toString());
}

QIcon TwoLineDelegate::iconOf(const QModelIndex& index, const QColor& colour) const
{
    if (m_iconNameRole < 0)
        return index.data(Qt::DecorationRole).value<QIcon>();
    return icon(index.data(m_iconNameRole).toString(), colour);
}

void TwoLineDelegate::paintEntry(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QColor behind = option.palette.color(option.widget ? option.widget->backgroundRole() : QPalette::Base);
    const QRect box = option.rect.adjusted(2, 1, -2, -1);
    painter->setPen(
        selected && option.state.testFlag(QStyle::State_HasFocus) ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
    painter->setBrush(selected ? blended(theme.accent, behind, theme.dark ? 0.22 : 0.14)
            : hovered          ? blended(theme.text, behind, 0.05)
                               : QColor(Qt::transparent));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);

    const int line = option.fontMetrics.height();
    const int extent = m_iconNameRole < 0 ? line * 2 - 6 : line + 4;
    const QRect iconRect(box.left() + padding - 2, box.center().y() - extent / 2 + 1, extent, extent);
    iconOf(index, selected ? theme.accent : theme.muted)
        .paint(painter, QStyle::visualRect(option.direction, option.rect, iconRect));
    const QRect text = box.adjusted(padding + extent + gap - 2, 0, -padding, 0);
    painter->setFont(scaled(option.font, 1.0, selected));
    painter->setPen(selected ? theme.accent : theme.text);
    const int top = box.top() + (box.height() - 2 * line + 1) / 2;
    drawLine(painter, option, { text.left(), top, text.width(), line }, index.data().toString());
    painter->setFont(scaled(option.font, 0.88, false));
    painter->setPen(theme.muted);
    drawLine(painter, option, { text.left(), top + line - 1, text.width(), line }, index.data(m_detailRole).toString());
}

} // namespace nestbox
