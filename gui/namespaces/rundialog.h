// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace nestbox {

/// Asks for a command line to run in a namespace.
class RunDialog : public QDialog
{
    Q_OBJECT

public:
    RunDialog(const QString& where, bool hasTerminal, QWidget* parent);

    [[nodiscard]] QStringList command() const;
    [[nodiscard]] bool inTerminal() const;

private:
    void refresh();

    QLineEdit* m_command;
    QCheckBox* m_terminal;
    QLabel* m_note;
    QDialogButtonBox* m_buttons;
};

} // namespace nestbox
