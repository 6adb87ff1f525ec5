// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/problemscard.h"

#include "gui/build/problemrow.h"
#include "gui/document/sandboxdocument.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/theme.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace nestbox {

namespace {

int errorCount(const std::vector<Problem>& problems)
{
    return static_cast<int>(std::ranges::count(problems, Problem::Severity::Error, &Problem::severity));
}

QString titleFor(const std::vector<Problem>& problems)
{
    if (problems.empty())
        return ProblemsCard::tr("No problems");
    const int errors = errorCount(problems);
    return errors > 0 ? ProblemsCard::tr("%n problem(s)", nullptr, errors)
                      : ProblemsCard::tr("%n note(s)", nullptr, static_cast<int>(problems.size()));
}

} // namespace

ProblemsCard::ProblemsCard(SandboxDocument& document, QWidget* parent)
    : Card(QString(), parent)
    , m_document(document)
    , m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(12);
    body()->addLayout(m_rows);
    connect(&document, &SandboxDocument::changed, this, &ProblemsCard::refresh);
    rebuild();
}

void ProblemsCard::refresh()
{
    if (m_shown != m_document.assessment().problems)
        rebuild();
}

void ProblemsCard::clear()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            // A row may be the sender of the click that brought us here.
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
}

void ProblemsCard::rebuild()
{
    clear();
    m_shown = m_document.assessment().problems;
    const Theme theme = Theme::of(palette());
    const bool errors = errorCount(m_shown) > 0;
    setTitle(titleFor(m_shown), errors ? theme.danger : m_shown.empty() ? theme.good : theme.warning);
    setFrameColour(errors ? blended(theme.danger, theme.card, 0.5) : QColor());
    for (const Problem& problem : m_shown) {
        auto* row = new ProblemRow(problem, m_document.facts());
        connect(row, &ProblemRow::pointedAt, this, [this, problem] { emit pointedAt(problem); });
        m_rows->addWidget(row);
    }
    if (m_shown.empty()) {
        auto* label = newTextLabel();
        label->setText(tr("The kernel will accept these maps."));
        m_rows->addWidget(label);
    }
}

void ProblemsCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace nestbox
