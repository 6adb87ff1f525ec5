// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/namespacemodel.h"

#include <QWidget>

class QItemSelectionModel;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace nestbox {

/// The namespaces as a tree that can be searched. Shares model, selection and folding with the picture.
class NamespaceSidebar : public QWidget
{
    Q_OBJECT

public:
    NamespaceSidebar(NamespaceModel& model, QItemSelectionModel& selection, QWidget* parent = nullptr);

    void focusFilter();
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    void setNote(const QString& note);

private:
    void buildTree();
    void setFilter(const QString& text);
    void selectNextMatch();
    void takeSelection();
    void giveSelection(const QModelIndex& index);
    void setCollapsed(const QModelIndex& index, bool collapsed);
    void showFolding(const QModelIndex& parent);
    [[nodiscard]] QModelIndex nextMatch(const QModelIndex& after) const;

    NamespaceModel& m_model;
    QItemSelectionModel& m_selection;
    QSortFilterProxyModel* m_proxy;
    QLineEdit* m_filter;
    QTreeView* m_tree;
    QLabel* m_nothing; ///< says that nothing was found
    QLabel* m_note;
};

} // namespace nestbox
