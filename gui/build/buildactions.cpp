// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/buildactions.h"

#include "gui/widgets/icons.h"

#include <QAction>
#include <QActionGroup>

namespace nestbox {

QAction* BuildActions::make(const QString& text, const QString& iconName, const QKeySequence& shortcut)
{
    auto* action = new QAction(text, this);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    const QString plain = action->toolTip();
    if (!shortcut.isEmpty())
        action->setToolTip(QStringLiteral("%1 (%2)").arg(plain, shortcut.toString(QKeySequence::NativeText)));
    return action;
}

BuildActions::BuildActions(QObject* parent)
    : QObject(parent)
    , addRange(make(tr("&Add Range"), QStringLiteral("add"), Qt::CTRL | Qt::Key_Plus))
    , removeRange(make(tr("&Remove Range"), QStringLiteral("remove"), Qt::CTRL | Qt::Key_Minus))
    , moveUp(make(tr("Move Range &Up"), QStringLiteral("up"), Qt::ALT | Qt::Key_Up))
    , moveDown(make(tr("Move Range &Down"), QStringLiteral("down"), Qt::ALT | Qt::Key_Down))
    , showUid(make(tr("&UID"), {}, Qt::CTRL | Qt::Key_1))
    , showGid(make(tr("&GID"), {}, Qt::CTRL | Qt::Key_2))
    , showBoth(make(tr("&Both"), {}, Qt::CTRL | Qt::Key_3))
    , chooseApplication(make(tr("Choose &Application…"), QStringLiteral("apps"), Qt::CTRL | Qt::Key_K))
    , editCommand(make(tr("Edit &Command"), QStringLiteral("edit"), Qt::CTRL | Qt::Key_L))
    , copyCommand(make(tr("Copy C&ommand Line"), QStringLiteral("copy"), Qt::CTRL | Qt::SHIFT | Qt::Key_C))
    , launch(make(tr("&Launch"), QStringLiteral("launch"), Qt::Key_F5))
    , stop(make(tr("&Stop"), QStringLiteral("stop"), Qt::SHIFT | Qt::Key_F5))
{
    auto* kinds = new QActionGroup(this);
    for (QAction* action : { showUid, showGid, showBoth }) {
        action->setCheckable(true);
        kinds->addAction(action);
    }
    showUid->setChecked(true);
}

} // namespace nestbox
