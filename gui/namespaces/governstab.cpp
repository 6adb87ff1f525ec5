// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/governstab.h"

#include "gui/namespaces/governedmodel.h"
#include "gui/namespaces/plaintable.h"
#include "gui/widgets/labels.h"

#include <QVBoxLayout>

namespace nestbox {

GovernsTab::GovernsTab(QWidget* parent)
    : DetailsTab(parent)
    , m_model(new GovernedModel(this))
{
    QLabel* caption = newCaptionLabel();
    caption->setText(tr("Who has a capability in this user namespace has it over these, too."));
    caption->setIndent(10);
    QTreeView* table = newPlainTable(m_model, tr("Governed namespaces"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 4, 0);
    layout->addWidget(caption);
    layout->addWidget(table, 1);
}

void GovernsTab::showPlace(const NamespacePlace& place)
{
    m_model->show(place);
}

} // namespace nestbox
