// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/namespaceactions.h"

#include "gui/widgets/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NamespaceActions)
};

QAction* make(QWidget* page, const QString& text, const char* iconName, const QKeySequence& shortcut = {})
{
    auto* action = new QAction(icon(QString::fromLatin1(iconName)), text, page);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(action);
    return action;
}

} // namespace

NamespaceActions::NamespaceActions(QWidget* page)
    : zoomIn(make(page, Words::tr("Zoom &In"), "zoom-in", QKeySequence::ZoomIn))
    , zoomOut(make(page, Words::tr("Zoom &Out"), "zoom-out", QKeySequence::ZoomOut))
    , fit(make(page, Words::tr("&Fit"), "fit", Qt::CTRL | Qt::Key_0))
    , refresh(make(page, Words::tr("&Look Again"), "refresh", Qt::CTRL | Qt::Key_R))
    , exportPicture(make(page, Words::tr("&Export Picture…"), "picture", Qt::CTRL | Qt::Key_E))
    , runProgram(make(page, Words::tr("&Run a Program Here…"), "launch", Qt::CTRL | Qt::SHIFT | Qt::Key_R))
    , openTerminal(make(page, Words::tr("Open &Terminal Here"), "terminal", Qt::CTRL | Qt::SHIFT | Qt::Key_T))
    , saveAsProfile(make(page, Words::tr("Make a &Profile of It"), "profile", Qt::CTRL | Qt::SHIFT | Qt::Key_P))
    , stopProcesses(make(page, Words::tr("&Stop Its Processes…"), "stop"))
    , copyText(make(page, Words::tr("&Copy as Text"), "copy", Qt::CTRL | Qt::SHIFT | Qt::Key_C))
    , saveSnapshot(make(page, Words::tr("Save S&napshot…"), "save"))
    , openSnapshot(make(page, Words::tr("Open Sn&apshot…"), "open"))
    , backToLive(make(page, Words::tr("Back to This &Machine"), "undo"))
{
}

} // namespace nestbox
