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
    /// `leftOut`: what is not joined and why, in words; empty = everything is.
    RunDialog(const QString& where, const QString& leftOut, bool hasTerminal, QWidget* parent);

    [[nodiscard]] QStringList command() const;
    [[nodiscard]] bool inTerminal() const;

private:
    void refresh();

    QString m_leftOut;
    QLineEdit* m_command;
    QCheckBox* m_terminal;
    QLabel* m_note;
    QDialogButtonBox* m_buttons;
};

} // namespace nestbox
