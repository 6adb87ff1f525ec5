// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/profilesidebar.h"

#include "gui/document/profilelibrary.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/twolinedelegate.h"

#include <QAction>
#include <QLineEdit>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace nestbox {

ProfileSidebar::ProfileSidebar(ProfileLibrary& library, const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_list(new QTreeView)
{
    m_search->setPlaceholderText(tr("Search profiles"));
    m_search->setAccessibleName(tr("Search profiles"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    buildList();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setFilterFixedString(text);
        m_list->expandAll();
    });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (QAction* action : actions) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    layout->addLayout(buttons);
    setAccessibleName(tr("Profiles"));
}

void ProfileSidebar::buildList()
{
    m_filter->setSourceModel(&m_library);
    m_filter->setRecursiveFilteringEnabled(true);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new TwoLineDelegate(ProfileLibrary::DescriptionRole, ProfileLibrary::IconNameRole, m_list));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(0);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Profiles"));
    m_list->setBackgroundRole(QPalette::Window);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->expandAll();
    connect(m_list, &QTreeView::clicked, this, &ProfileSidebar::requestOpen);
    for (const Qt::Key key : { Qt::Key_Return, Qt::Key_Enter }) {
        auto* shortcut = new QShortcut(key, m_list, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this] { requestOpen(m_list->currentIndex()); });
    }
    connect(m_filter, &QAbstractItemModel::rowsInserted, m_list, &QTreeView::expandAll);
}

void ProfileSidebar::requestOpen(const QModelIndex& proxyIndex)
{
    const QString path = proxyIndex.data(ProfileLibrary::PathRole).toString();
    if (!path.isEmpty())
        emit openRequested(path);
}

void ProfileSidebar::showCurrent(const QString& path)
{
    const QModelIndex index = m_filter->mapFromSource(m_library.indexOfPath(path));
    if (index.isValid())
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    else
        m_list->selectionModel()->clear();
}

void ProfileSidebar::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

} // namespace nestbox
