// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/problem.h"
#include "gui/widgets/card.h"

#include <vector>

namespace nestbox {

class SandboxDocument;

/// Everything that stands against a launch, in words, as one types.
class ProblemsCard : public Card
{
    Q_OBJECT

public:
    explicit ProblemsCard(SandboxDocument& document, QWidget* parent = nullptr);

signals:
    void pointedAt(const nestbox::Problem& problem);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void rebuild();
    void clear();

    SandboxDocument& m_document;
    std::vector<Problem> m_shown; ///< so that rows stay (and "Why?" stays open) while nothing changes
    QVBoxLayout* m_rows;
};

} // namespace nestbox
