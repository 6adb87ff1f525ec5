// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace nestbox {

class ProfileLibrary;
class SandboxDocument;
struct Profile;

/// New, Open, Save, Save As and the question about unsaved changes.
class ProfileFiles : public QObject
{
    Q_OBJECT

public:
    ProfileFiles(SandboxDocument& document, ProfileLibrary& library, QWidget& window);

    void newProfile();
    /// Starts over with a profile that was made elsewhere in the window and has no file yet. False: the person kept
    /// what is open.
    bool openMade(const Profile& profile);
    /// Asks for a file.
    void open();
    /// A file or a preset. A file that is no profile is shown with its errors and changes nothing.
    void openPath(const QString& path);
    bool save();
    bool saveAs();
    /// True when nothing would be lost: nothing unsaved, saved now, or given up by the person.
    bool mayDiscard();

private:
    bool load(const QString& path);
    bool saveTo(const QString& path);

    SandboxDocument& m_document;
    ProfileLibrary& m_library;
    QWidget& m_window;
};

} // namespace nestbox
