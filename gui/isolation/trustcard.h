// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/trust.h"
#include "gui/widgets/card.h"

#include <vector>

class QToolButton;

namespace nestbox {

class SandboxDocument;

/// What the sandbox keeps from its program and what not: a line, and every fact behind it on demand.
class TrustCard : public Card
{
    Q_OBJECT

public:
    explicit TrustCard(SandboxDocument& document, QWidget* parent = nullptr);

    [[nodiscard]] QString line() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void rebuild();
    void addFacts(QVBoxLayout& rows, const QString& title, bool kept);
    void showList(bool shown);

    SandboxDocument& m_document;
    std::vector<TrustFact> m_facts;
    QLabel* m_line;
    QToolButton* m_expander;
    QWidget* m_list = nullptr;
};

} // namespace nestbox
