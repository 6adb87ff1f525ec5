// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/namespacesidebar.h"

#include "gui/namespaces/plaintreestyle.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/twolinedelegate.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <functional>

namespace nestbox {

NamespaceSidebar::NamespaceSidebar(NamespaceModel& model, QItemSelectionModel& selection, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_selection(selection)
    , m_proxy(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit)
    , m_tree(new QTreeView)
    , m_nothing(newCaptionLabel())
    , m_note(newCaptionLabel())
{
    m_filter->setPlaceholderText(tr("Name, PID, UID, inode or map"));
    m_filter->setAccessibleName(tr("Find namespaces"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    buildTree();
    connect(m_filter, &QLineEdit::textChanged, this, &NamespaceSidebar::setFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, &NamespaceSidebar::selectNextMatch);
    connect(&selection, &QItemSelectionModel::currentChanged, this, &NamespaceSidebar::takeSelection);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_nothing);
    layout->addWidget(m_tree, 1);
    m_nothing->hide();
    layout->addWidget(m_note);
    setAccessibleName(tr("Namespaces"));
}

void NamespaceSidebar::buildTree()
{
    m_proxy->setSourceModel(&m_model);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setFilterRole(NamespaceModel::SearchRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setModel(m_proxy);
    m_tree->setItemDelegate(new TwoLineDelegate(NamespaceModel::DetailRole, NamespaceModel::IconNameRole, m_tree));
    m_tree->setStyle(new PlainTreeStyle(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(18);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setMouseTracking(true);
    m_tree->viewport()->setAttribute(Qt::WA_Hover);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setAccessibleName(tr("Namespaces"));
    m_tree->setBackgroundRole(QPalette::Window);
    m_tree->viewport()->setAutoFillBackground(false);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &NamespaceSidebar::giveSelection);
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& index) { setCollapsed(index, false); });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) { setCollapsed(index, true); });
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &NamespaceSidebar::showFolding);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, [this] { showFolding({}); });
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex& index, const QModelIndex&, const QList<int>& roles) {
            if (roles.contains(NamespaceModel::CollapsedRole))
                m_tree->setExpanded(m_proxy->mapFromSource(index), !index.data(NamespaceModel::CollapsedRole).toBool());
        });
}

/// Rows come folded into a view; here they start as the model says.
void NamespaceSidebar::showFolding(const QModelIndex& parent)
{
    if (parent.isValid())
        m_tree->setExpanded(parent, !parent.data(NamespaceModel::CollapsedRole).toBool());
    for (int row = 0; row < m_proxy->rowCount(parent); ++row) {
        const QModelIndex index = m_proxy->index(row, 0, parent);
        if (m_proxy->hasChildren(index))
            showFolding(index);
    }
}

void NamespaceSidebar::setCollapsed(const QModelIndex& index, bool collapsed)
{
    m_model.setData(m_proxy->mapToSource(index), collapsed, NamespaceModel::CollapsedRole);
}

void NamespaceSidebar::setFilter(const QString& text)
{
    m_proxy->setFilterFixedString(text.trimmed());
    if (!text.trimmed().isEmpty())
        selectNextMatch();
    m_nothing->setText(tr("No namespace and no process in one has “%1” in its name or numbers.").arg(text.trimmed()));
    m_nothing->setVisible(m_proxy->rowCount() == 0 && m_model.rowCount() > 0);
}

/// The first row after `after` in the order of the tree, itself a match and not just above one; from the top at the
/// end.
QModelIndex NamespaceSidebar::nextMatch(const QModelIndex& after) const
{
    const QString wanted = m_filter->text().trimmed().toLower();
    const auto matches
        = [&](const QModelIndex& index) { return index.data(NamespaceModel::SearchRole).toString().contains(wanted); };
    QModelIndexList all;
    const std::function<void(const QModelIndex&)> collect = [&](const QModelIndex& parent) {
        for (int row = 0; row < m_proxy->rowCount(parent); ++row) {
            const QModelIndex index = m_proxy->index(row, 0, parent);
            if (matches(index))
                all << index;
            collect(index);
        }
    };
    collect({});
    const qsizetype at = all.indexOf(after);
    return all.isEmpty() ? QModelIndex() : all[(at + 1) % all.size()];
}

void NamespaceSidebar::selectNextMatch()
{
    const QModelIndex match = nextMatch(m_tree->currentIndex());
    if (match.isValid())
        m_tree->setCurrentIndex(match);
}

void NamespaceSidebar::takeSelection()
{
    const QModelIndex index = m_proxy->mapFromSource(m_selection.currentIndex());
    if (index == m_tree->currentIndex())
        return;
    m_tree->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_tree->scrollTo(index);
}

void NamespaceSidebar::giveSelection(const QModelIndex& index)
{
    const QModelIndex source = m_proxy->mapToSource(index);
    if (source.isValid() && source != m_selection.currentIndex())
        m_selection.setCurrentIndex(source, QItemSelectionModel::ClearAndSelect);
}

void NamespaceSidebar::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void NamespaceSidebar::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace nestbox
