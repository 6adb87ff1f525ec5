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
    , addRange(make(tr("&Add Range"), QStringLiteral("add"), Qt::ALT | Qt::Key_Insert))
    , removeRange(make(tr("&Remove Range"), QStringLiteral("remove"), Qt::ALT | Qt::Key_Delete))
    , moveUp(make(tr("Move Range &Up"), QStringLiteral("up"), Qt::ALT | Qt::Key_Up))
    , moveDown(make(tr("Move Range &Down"), QStringLiteral("down"), Qt::ALT | Qt::Key_Down))
    , mergeRanges(make(tr("&Join Ranges"), {}, Qt::CTRL | Qt::Key_J))
    , splitRange(make(tr("S&plit Range…"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_J))
    , sortRanges(make(tr("&Sort Ranges"), {}, Qt::Key_F7))
    , normaliseRanges(make(tr("&Tidy Ranges"), {}, Qt::SHIFT | Qt::Key_F7))
    , copyRanges(make(tr("&Copy Ranges"), QStringLiteral("copy"), QKeySequence::Copy))
    , pasteRanges(make(tr("Pa&ste Map"), QStringLiteral("paste"), QKeySequence::Paste))
    , importRanges(make(tr("&Import Map…"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_V))
    , addLevel(make(tr("&Add Level Inside"), QStringLiteral("add"), Qt::ALT | Qt::SHIFT | Qt::Key_N))
    , removeLevel(make(tr("&Remove Level"), QStringLiteral("remove"), Qt::ALT | Qt::SHIFT | Qt::Key_Delete))
    , moveLevelOut(make(tr("Move Level &Outwards"), {}, Qt::ALT | Qt::SHIFT | Qt::Key_Left))
    , moveLevelIn(make(tr("Move Level &Inwards"), {}, Qt::ALT | Qt::SHIFT | Qt::Key_Right))
    , gidFollowsUid(make(tr("GIDs &Follow UIDs"), QStringLiteral("follow"), Qt::CTRL | Qt::Key_G))
    , traceId(make(tr("&Trace an ID"), QStringLiteral("trace"), Qt::CTRL | Qt::Key_T))
    , showUid(make(tr("&UID"), {}, Qt::CTRL | Qt::Key_1))
    , showGid(make(tr("&GID"), {}, Qt::CTRL | Qt::Key_2))
    , showBoth(make(tr("&Both"), {}, Qt::CTRL | Qt::Key_3))
    , showSandbox(make(tr("Sand&box"), {}, Qt::CTRL | Qt::Key_4))
    , showIsolation(make(tr("&Isolation"), {}, Qt::CTRL | Qt::Key_5))
    , showSteps(make(tr("S&teps"), {}, Qt::CTRL | Qt::Key_6))
    , showCharts(make(tr("C&harts"), {}, Qt::CTRL | Qt::Key_7))
    , chooseApplication(make(tr("Choose &Application…"), QStringLiteral("apps"), Qt::CTRL | Qt::Key_K))
    , editCommand(make(tr("Edit &Command"), QStringLiteral("edit"), Qt::CTRL | Qt::Key_L))
    , copyCommand(make(tr("Copy C&ommand Line"), QStringLiteral("copy"), Qt::CTRL | Qt::SHIFT | Qt::Key_C))
    , copyScript(make(tr("Copy S&hell Commands"), QStringLiteral("copy"), Qt::CTRL | Qt::SHIFT | Qt::Key_U))
    , launch(make(tr("&Launch"), QStringLiteral("launch"), Qt::Key_F5))
    , stop(make(tr("&Stop"), QStringLiteral("stop"), Qt::SHIFT | Qt::Key_F5))
{
    auto* kinds = new QActionGroup(this);
    for (QAction* action : { showUid, showGid, showBoth }) {
        action->setCheckable(true);
        kinds->addAction(action);
    }
    showUid->setChecked(true);
    gidFollowsUid->setCheckable(true);
    // Texts elsewhere are copied and pasted with the same keys.
    for (QAction* action : { copyRanges, pasteRanges })
        action->setShortcutContext(Qt::WidgetShortcut);
}

} // namespace nestbox
