// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAction;
class QWidget;

namespace nestbox {

/// What can be done on the Namespaces page. Shortcuts work while the page has the focus.
struct NamespaceActions
{
    explicit NamespaceActions(QWidget* page);

    QAction* zoomIn;
    QAction* zoomOut;
    QAction* fit;
    QAction* refresh;
    QAction* exportPicture;
    QAction* nextDetails;
    QAction* previousDetails;
    QAction* runProgram;
    QAction* openTerminal;
    QAction* saveAsProfile;
    QAction* stopProcesses;
    QAction* copyText;
    QAction* saveSnapshot;
    QAction* openSnapshot;
    QAction* backToLive;

    /// Enables the action, or says why not.
    static void allow(QAction* action, const QString& obstacle);

    /// Those of the view, of the selected namespace, of its details, of files.
    [[nodiscard]] QList<QAction*> ofView() const { return { zoomIn, zoomOut, fit, refresh, exportPicture }; }
    [[nodiscard]] QList<QAction*> ofNamespace() const
    {
        return { runProgram, openTerminal, saveAsProfile, stopProcesses, copyText };
    }
    [[nodiscard]] QList<QAction*> ofDetails() const { return { nextDetails, previousDetails }; }
    [[nodiscard]] QList<QAction*> ofFiles() const { return { saveSnapshot, openSnapshot, backToLive }; }
};

} // namespace nestbox
