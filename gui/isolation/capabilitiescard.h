// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/card.h"

#include <QList>

namespace nestbox {

class CapabilityGroupView;
class SandboxDocument;

/// Which capabilities the program has inside, by what they allow there.
class CapabilitiesCard : public Card
{
    Q_OBJECT

public:
    explicit CapabilitiesCard(SandboxDocument& document, QWidget* parent = nullptr);

private:
    void refresh();

    SandboxDocument& m_document;
    QLabel* m_words;
    QList<CapabilityGroupView*> m_groups;
};

} // namespace nestbox
