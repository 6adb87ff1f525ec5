// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/card.h"

#include <QList>

class QGridLayout;

namespace nestbox {

class SandboxDocument;

/// The very text that the kernel will get, symbols resolved.
class WrittenCard : public Card
{
    Q_OBJECT

public:
    explicit WrittenCard(SandboxDocument& document, QWidget* parent = nullptr);

private:
    void refresh();
    void showRow(int row, const QString& file, const QString& text);

    SandboxDocument& m_document;
    QGridLayout* m_grid;
    QList<QLabel*> m_names;
    QList<QLabel*> m_texts;
};

} // namespace nestbox
