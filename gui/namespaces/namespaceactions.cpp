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

QString hintOf(const QAction& action)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return Words::tr("%1 (%2)", "what it does and its keys").arg(action.text().remove(QLatin1Char('&')), keys);
}

QAction* make(QWidget* page, const QString& text, const char* iconName, const QKeySequence& shortcut)
{
    auto* action = new QAction(text, page);
    if (iconName)
        action->setIcon(icon(QString::fromLatin1(iconName)));
    action->setShortcut(shortcut);
    action->setToolTip(hintOf(*action));
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
    , nextDetails(make(page, Words::tr("&Next Details"), nullptr, Qt::CTRL | Qt::Key_PageDown))
    , previousDetails(make(page, Words::tr("Pre&vious Details"), nullptr, Qt::CTRL | Qt::Key_PageUp))
    , runProgram(make(page, Words::tr("&Run a Program Here…"), "launch", Qt::CTRL | Qt::SHIFT | Qt::Key_R))
    , openTerminal(make(page, Words::tr("Open &Terminal Here"), "terminal", Qt::CTRL | Qt::SHIFT | Qt::Key_T))
    , saveAsProfile(make(page, Words::tr("Make a &Profile of It"), "profile", Qt::CTRL | Qt::SHIFT | Qt::Key_P))
    , stopProcesses(make(page, Words::tr("&Stop Its Processes…"), "stop", Qt::CTRL | Qt::SHIFT | Qt::Key_K))
    , copyText(make(page, Words::tr("&Copy as Text"), "copy", Qt::CTRL | Qt::ALT | Qt::Key_C))
    , saveSnapshot(make(page, Words::tr("Save S&napshot…"), "save", Qt::CTRL | Qt::ALT | Qt::Key_S))
    , openSnapshot(make(page, Words::tr("Open Sn&apshot…"), "open", Qt::CTRL | Qt::ALT | Qt::Key_O))
    , backToLive(make(page, Words::tr("Back to This &Machine"), "undo", Qt::CTRL | Qt::ALT | Qt::Key_M))
{
}

void NamespaceActions::allow(QAction* action, const QString& obstacle)
{
    action->setEnabled(obstacle.isEmpty());
    action->setToolTip(obstacle.isEmpty() ? hintOf(*action) : obstacle);
}

} // namespace nestbox
