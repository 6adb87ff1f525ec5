// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace nestbox {

/// What one can do on the Build page. Created once; menus, buttons and shortcuts share them.
class BuildActions : public QObject
{
    Q_OBJECT

public:
    explicit BuildActions(QObject* parent);

    QAction* addRange;
    QAction* removeRange;
    QAction* moveUp;
    QAction* moveDown;
    QAction* mergeRanges;
    QAction* splitRange;
    QAction* sortRanges;
    QAction* normaliseRanges;
    QAction* copyRanges;
    QAction* pasteRanges;
    QAction* importRanges;
    QAction* addLevel;
    QAction* removeLevel;
    QAction* moveLevelOut;
    QAction* moveLevelIn;
    QAction* gidFollowsUid;
    QAction* traceId;
    QAction* showUid;
    QAction* showGid;
    QAction* showBoth;
    QAction* showSandbox;
    QAction* showIsolation;
    QAction* showSteps;
    QAction* showCharts;
    QAction* chooseApplication;
    QAction* editCommand;
    QAction* copyCommand;
    QAction* copyScript;
    QAction* launch;
    QAction* stop;

private:
    QAction* make(const QString& text, const QString& iconName, const QKeySequence& shortcut);
};

} // namespace nestbox
