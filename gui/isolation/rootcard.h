// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/mountcheck.h"
#include "gui/widgets/card.h"

#include <cstddef>
#include <vector>

class QRadioButton;

namespace nestbox {

class SandboxDocument;

/// Which files the sandbox shows: this system's or an empty root, and the mounts in it.
class RootCard : public Card
{
    Q_OBJECT

public:
    explicit RootCard(SandboxDocument& document, QWidget* parent = nullptr);

    /// Shows a dialog; what it gives becomes the mount `row`, or a new one when there is none.
    void editMount(std::size_t row);

private:
    void buildButtons();
    void chooseRoot(RootKind root);
    void moveRow(std::size_t row, int step);
    void removeRow(std::size_t row);
    void refresh();
    void rebuild();
    [[nodiscard]] QWidget* newRow(std::size_t row);

    SandboxDocument& m_document;
    QRadioButton* m_host;
    QRadioButton* m_private;
    QLabel* m_words;
    QVBoxLayout* m_rows;
    Isolation m_shown;
    std::vector<MountFinding> m_findings;
};

} // namespace nestbox
