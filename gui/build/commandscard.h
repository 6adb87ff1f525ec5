// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/card.h"

class QPlainTextEdit;

namespace nestbox {

class SandboxDocument;

/// The same maps with the tools of every distribution, to be pasted into a shell.
class CommandsCard : public Card
{
    Q_OBJECT

public:
    CommandsCard(SandboxDocument& document, QAction* copyScript, QWidget* parent = nullptr);

    /// Empty when there are no such commands.
    [[nodiscard]] QString script() const;

private:
    void refresh();

    SandboxDocument& m_document;
    QAction* m_copyScript;
    QLabel* m_note;
    QPlainTextEdit* m_script;
};

} // namespace nestbox
