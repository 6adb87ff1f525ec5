// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/card.h"

namespace nestbox {

class Chip;
class SandboxDocument;

/// "Who can apply this map": the route before Launch is pressed.
class RouteCard : public Card
{
    Q_OBJECT

public:
    explicit RouteCard(SandboxDocument& document, QWidget* parent = nullptr);

private:
    void refresh();

    SandboxDocument& m_document;
    Chip* m_chip;
    QLabel* m_uid;
    QLabel* m_gid;
};

} // namespace nestbox
