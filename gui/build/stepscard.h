// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/card.h"

#include <QList>

class QGridLayout;

namespace nestbox {

class SandboxDocument;

/// What Launch will do, step by step, with the very text that the kernel will get.
class StepsCard : public Card
{
    Q_OBJECT

public:
    explicit StepsCard(SandboxDocument& document, QWidget* parent = nullptr);

private:
    struct Row
    {
        QLabel* number;
        QLabel* sentence;
        QLabel* written;
    };

    void refresh();
    void growTo(int rows);
    void showRow(int row, const QString& number, const QString& sentence, const QString& written);

    SandboxDocument& m_document;
    QGridLayout* m_grid;
    QList<Row> m_rows;
};

} // namespace nestbox
