// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/rangedelegate.h"

#include "gui/editor/rangetablemodel.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/theme.h"

#include <QLineEdit>
#include <QPainter>
#include <QPersistentModelIndex>

namespace nestbox {

namespace {

constexpr int cellPadding = 10;
constexpr int iconSize = 16;

QRect mirrored(const QStyleOptionViewItem& option, const QRect& rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void paintText(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const QString& text)
{
    const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(mirrored(option, rect), static_cast<int>(side), shown);
}

} // namespace

RangeDelegate::RangeDelegate(RangeTableModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
    connect(this, &QAbstractItemDelegate::closeEditor, this, [this](QWidget*, EndEditHint hint) {
        if (hint == RevertModelCache)
            m_model.revert();
    });
}

QWidget* RangeDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* editor = new QLineEdit(parent);
    editor->setAccessibleName(m_model.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    const QPersistentModelIndex cell(index);
    connect(editor, &QLineEdit::textEdited, &m_model, [this, cell](const QString& text) {
        if (cell.isValid())
            m_model.preview(cell, text);
    });
    return editor;
}

void RangeDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    // The view asks again at every preview; what is being typed must stay as it is.
    auto* line = qobject_cast<QLineEdit*>(editor);
    if (line != nullptr && !line->isModified())
        line->setText(index.data(Qt::EditRole).toString());
}

void RangeDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* line = qobject_cast<QLineEdit*>(editor);
    if (line != nullptr && line->isModified())
        model->setData(index, line->text(), Qt::EditRole);
}

void RangeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.palette);
    const bool fault = index.data(RangeTableModel::FaultRole).toBool();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, selected ? theme.accentSoft : fault ? theme.dangerSoft : theme.card);
    if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    QRect text = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    if (fault && index.column() == RangeTableModel::WriterColumn) {
        const QRect iconRect(text.left(), text.center().y() - iconSize / 2 + 1, iconSize, iconSize);
        icon(QStringLiteral("error"), theme.danger).paint(painter, mirrored(option, iconRect));
        text.setLeft(text.left() + iconSize + 6);
    }
    const QString symbol = index.data(RangeTableModel::SymbolRole).toString();
    const QString all = index.data(Qt::DisplayRole).toString();
    const QString lead = symbol.isEmpty() ? all : symbol;
    painter->setPen(fault ? theme.danger : theme.text);
    paintText(painter, option, text, lead);
    text.setLeft(text.left() + painter->fontMetrics().horizontalAdvance(lead));
    painter->setPen(fault ? theme.danger : theme.muted);
    if (text.width() > 0)
        paintText(painter, option, text, all.mid(lead.size()));
    painter->restore();
}

QSize RangeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setWidth(size.width() + 2 * cellPadding);
    size.setHeight(option.fontMetrics.height() + 14);
    return size;
}

} // namespace nestbox
