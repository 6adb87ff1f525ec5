// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/card.h"

class QCheckBox;
class QLineEdit;

namespace nestbox {

class SandboxDocument;

/// What runs in the sandbox, and as whom.
class ProgramCard : public Card
{
    Q_OBJECT

public:
    ProgramCard(SandboxDocument& document, QAction* chooseApplication, QWidget* parent = nullptr);

    void focusCommand();
    /// Why what is typed cannot be run; empty when it can.
    [[nodiscard]] QString inputError() const;

signals:
    void inputChanged();

private:
    void refresh();
    void showCommand(const QString& text);
    void refreshWords(const QString& text);
    void preview(const QString& text);
    void commit();
    void setTerminal(bool terminal);

    SandboxDocument& m_document;
    QLineEdit* m_command;
    QLabel* m_words;
    QCheckBox* m_terminal;
    QLabel* m_runsAs;
    QLabel* m_onHost;
};

} // namespace nestbox
