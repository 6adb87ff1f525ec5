// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/detailstab.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace nestbox {

struct FileFacts;

/// Whose a file is as seen from inside, and what a process in there may do to it. Takes a file that is dropped.
class FilesTab : public DetailsTab
{
    Q_OBJECT

public:
    explicit FilesTab(QWidget* parent = nullptr);

    void showPlace(const NamespacePlace& place) override;
    void setPath(const QString& path);
    /// What is said of the file, a line each.
    [[nodiscard]] QStringList answers() const;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QLayout* buildQuestion();
    void browse();
    void fillProcesses();
    void answer();
    void say(const QString& sentence);
    void showAnswers(const FileFacts& file, std::size_t process);

    NamespacePlace m_place;
    QLineEdit* m_path;
    QComboBox* m_process;
    QFormLayout* m_rows;
    QList<QLabel*> m_values; ///< owner, group, mode, read, write, execute, chown
    QLabel* m_note;
};

} // namespace nestbox
