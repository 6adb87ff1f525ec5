// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/runstab.h"

#include "gui/namespaces/enteredprogram.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/tabclosebutton.h"

#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace nestbox {

RunsTab::RunsTab(QWidget* parent)
    : DetailsTab(parent)
    , m_nothing(newCaptionLabel())
    , m_programs(new QTabWidget)
{
    m_nothing->setText(
        tr("Nothing has been run from this page. “Run a Program Here” runs one in the selected namespace; "
           "what it prints without a terminal window is shown here."));
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_programs->setDocumentMode(true);
    m_programs->setElideMode(Qt::ElideRight);
    m_programs->setAccessibleName(tr("Programs"));
    m_programs->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 4, 0);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_programs, 1);
}

EnteredProgram* RunsTab::run(const QStringList& command, const QString& name, const QString& where)
{
    auto* program = new EnteredProgram(command, where);
    m_programs->setCurrentIndex(m_programs->addTab(program, name));
    auto* cross = new TabCloseButton(*m_programs, program);
    cross->setToolTip(tr("Close; ends the program if it still runs"));
    connect(cross, &QToolButton::clicked, this, [this, program] { close(program); });
    connect(program, &EnteredProgram::stateChanged, this,
        [this, program] { m_programs->setTabToolTip(m_programs->indexOf(program), program->stateText()); });
    m_nothing->hide();
    m_programs->show();
    program->start();
    return program;
}

void RunsTab::close(EnteredProgram* program)
{
    m_programs->removeTab(m_programs->indexOf(program));
    program->deleteLater();
    m_nothing->setVisible(m_programs->count() == 0);
    m_programs->setVisible(m_programs->count() > 0);
}

int RunsTab::running() const
{
    int count = 0;
    for (int i = 0; i < m_programs->count(); ++i)
        count += qobject_cast<EnteredProgram*>(m_programs->widget(i))->isRunning() ? 1 : 0;
    return count;
}

} // namespace nestbox
