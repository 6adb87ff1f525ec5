// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/outputpanel.h"

#include "gui/build/outputtab.h"
#include "gui/text/programtext.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/tabclosebutton.h"

#include <QMessageBox>

namespace nestbox {

OutputPanel::OutputPanel(QWidget* parent)
    : QTabWidget(parent)
{
    setDocumentMode(true);
    setMovable(true);
    setElideMode(Qt::ElideRight);
    setAccessibleName(tr("Output"));
    connect(this, &QTabWidget::currentChanged, this, &OutputPanel::stateChanged);
}

OutputTab* OutputPanel::launch(const Profile& profile, bool administrator)
{
    auto* tab = new OutputTab(profile);
    setCurrentIndex(addTab(tab, programName(profile.program)));
    const auto* close = new TabCloseButton(*this, tab);
    connect(close, &QToolButton::clicked, this, [this, tab] { closeTab(indexOf(tab)); });
    connect(tab, &OutputTab::stateChanged, this, [this, tab] { refreshTab(tab); });
    tab->start(administrator);
    return tab;
}

void OutputPanel::refreshTab(OutputTab* tab)
{
    const int index = indexOf(tab);
    setTabIcon(index, icon(tab->isRunning() ? QStringLiteral("launch") : QStringLiteral("terminal")));
    setTabToolTip(index, tab->stateText());
    emit stateChanged();
}

OutputTab* OutputPanel::tabAt(int index) const
{
    return qobject_cast<OutputTab*>(widget(index));
}

int OutputPanel::heldPrograms() const
{
    int held = 0;
    for (int i = 0; i < count(); ++i)
        held += tabAt(i)->holdsProgram() ? 1 : 0;
    return held;
}

void OutputPanel::stopCurrent()
{
    if (OutputTab* tab = tabAt(currentIndex()))
        tab->stop();
}

void OutputPanel::closeTab(int index)
{
    OutputTab* tab = tabAt(index);
    const bool asks = tab->holdsProgram();
    if (asks
        && QMessageBox::question(this, tr("Stop the Program?"),
               tr("“%1” is still running. Closing its tab ends it.").arg(tabText(index)),
               QMessageBox::Close | QMessageBox::Cancel)
            != QMessageBox::Close)
        return;
    removeTab(index);
    tab->deleteLater();
    if (count() == 0)
        emit emptied();
}

} // namespace nestbox
