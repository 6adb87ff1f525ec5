// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/applications/applicationdialog.h"

#include "gui/applications/applicationsmodel.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/twolinedelegate.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace nestbox {

ApplicationDialog::ApplicationDialog(ApplicationsModel& model, QWidget* parent)
    : QDialog(parent)
    , m_model(model)
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_empty(newCaptionLabel())
    , m_choose(nullptr)
{
    setWindowTitle(tr("Choose Application"));
    resize(460, 520);
    m_search->setPlaceholderText(tr("Search applications"));
    m_search->setAccessibleName(tr("Search applications"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    buildList();
    m_empty->setText(tr("No application matches."));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_choose = buttons->button(QDialogButtonBox::Ok);
    m_choose->setText(tr("Choose"));
    for (QAbstractButton* button : buttons->buttons())
        button->setIcon({}); // words alone, whatever the platform adds
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_search);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &ApplicationDialog::filter);
    connect(m_list, &QListView::activated, this, &QDialog::accept);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ApplicationDialog::refresh);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    filter(QString());
}

void ApplicationDialog::buildList()
{
    m_filter->setSourceModel(&m_model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new TwoLineDelegate(ApplicationsModel::CommentRole, -1, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->setAccessibleName(tr("Applications"));
}

void ApplicationDialog::filter(const QString& text)
{
    m_filter->setFilterFixedString(text);
    m_list->setCurrentIndex(m_filter->index(0, 0));
    m_empty->setVisible(m_filter->rowCount() == 0);
    refresh();
}

void ApplicationDialog::refresh()
{
    m_choose->setEnabled(chosen().has_value());
}

std::optional<DesktopEntry> ApplicationDialog::chosen() const
{
    const QModelIndex index = m_filter->mapToSource(m_list->currentIndex());
    return index.isValid() ? std::optional(m_model.entryAt(index.row())) : std::nullopt;
}

/// Up and Down move in the list while one types.
bool ApplicationDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down)
            return QCoreApplication::sendEvent(m_list, event);
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace nestbox
