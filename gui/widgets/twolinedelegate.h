// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace nestbox {

/// List entries with an icon, a name and a muted second line; rows without a second-line role are section titles.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `detailRole`: the second line's text. `iconNameRole`: one of resources/icons; -1 = the decoration is the icon.
    TwoLineDelegate(int detailRole, int iconNameRole, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] bool isSection(const QModelIndex& index) const;
    void paintSection(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintEntry(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] QIcon iconOf(const QModelIndex& index, const QColor& colour) const;

    int m_detailRole;
    int m_iconNameRole;
};

} // namespace nestbox
