// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/stepscard.h"

#include "engine/profile/commands.h"
#include "gui/document/sandboxdocument.h"
#include "gui/text/steptext.h"
#include "gui/widgets/labels.h"

#include <QFontDatabase>
#include <QGridLayout>

namespace nestbox {

StepsCard::StepsCard(SandboxDocument& document, QWidget* parent)
    : Card(tr("What will happen"), parent)
    , m_document(document)
    , m_grid(new QGridLayout)
{
    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(3);
    body()->addLayout(m_grid);
    body()->addStretch(1);
    connect(&document, &SandboxDocument::changed, this, &StepsCard::refresh);
    refresh();
}

void StepsCard::growTo(int rows)
{
    while (m_rows.size() < rows) {
        const auto at = static_cast<int>(2 * m_rows.size());
        const Row row { newCaptionLabel(), newTextLabel(), newTextLabel() };
        row.written->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_grid->addWidget(row.number, at, 0, Qt::AlignTop);
        m_grid->addWidget(row.sentence, at, 1);
        m_grid->addWidget(row.written, at + 1, 1);
        m_rows.append(row);
    }
}

void StepsCard::showRow(int index, const QString& number, const QString& sentence, const QString& written)
{
    growTo(index + 1);
    const Row& row = m_rows[index];
    row.number->setText(number);
    row.sentence->setText(sentence);
    row.written->setText(written);
}

void StepsCard::refresh()
{
    const Assessment& assessment = m_document.assessment();
    std::vector<LaunchStep> steps;
    if (assessment.launchable())
        steps = launch_steps(m_document.profile(), assessment, m_document.facts());
    int row = 0;
    for (const LaunchStep& step : steps) {
        const StepText text = stepText(step, assessment.levels.size());
        showRow(row, QString::number(row + 1), text.sentence, text.written);
        ++row;
    }
    if (steps.empty())
        showRow(row++, QString(), tr("Nothing: a launch would be refused."), QString());
    for (int i = 0; i < m_rows.size(); ++i) {
        m_rows[i].number->setVisible(i < row && !m_rows[i].number->text().isEmpty());
        m_rows[i].sentence->setVisible(i < row);
        m_rows[i].written->setVisible(i < row && !m_rows[i].written->text().isEmpty());
    }
}

} // namespace nestbox
