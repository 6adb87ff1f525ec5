// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/isolation/trustcard.h"

#include "gui/document/sandboxdocument.h"
#include "gui/text/trusttext.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/theme.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace nestbox {

namespace {

QLabel* newSign(bool kept, const QPalette& palette)
{
    const Theme theme = Theme::of(palette);
    auto* sign = new QLabel;
    sign->setPixmap(kept ? icon(QStringLiteral("lock"), theme.good).pixmap(16, 16)
                         : icon(QStringLiteral("open-lock"), theme.warning).pixmap(16, 16));
    sign->setAccessibleName(kept ? TrustCard::tr("Kept from it") : TrustCard::tr("Left to it"));
    return sign;
}

QLabel* newHeading(const QString& text)
{
    auto* heading = newCaptionLabel();
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setText(text);
    return heading;
}

} // namespace

TrustCard::TrustCard(SandboxDocument& document, QWidget* parent)
    : Card(tr("What it can reach"), parent)
    , m_document(document)
    , m_line(newTextLabel())
    , m_expander(new QToolButton)
{
    m_expander->setText(tr("Everything in detail"));
    m_expander->setAutoRaise(true);
    m_expander->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_expander, &QToolButton::clicked, this, [this] { showList(m_list->isHidden()); });
    body()->addWidget(m_line);
    body()->addWidget(m_expander, 0, Qt::AlignLeft);
    connect(&document, &SandboxDocument::changed, this, &TrustCard::refresh);
    rebuild();
}

QString TrustCard::line() const
{
    return m_line->text();
}

void TrustCard::refresh()
{
    if (m_facts != trust_facts(m_document.profile(), m_document.assessment(), m_document.facts()))
        rebuild();
}

void TrustCard::rebuild()
{
    m_facts = trust_facts(m_document.profile(), m_document.assessment(), m_document.facts());
    m_line->setText(unbroken(trustLine(m_facts, m_document.facts())));
    const bool shown = m_list != nullptr && !m_list->isHidden();
    delete m_list;
    m_list = new QWidget;
    auto* rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    addFacts(*rows, tr("Left to the program"), false);
    addFacts(*rows, tr("Kept from it"), true);
    body()->addWidget(m_list);
    showList(shown);
}

void TrustCard::addFacts(QVBoxLayout& rows, const QString& title, bool kept)
{
    rows.addWidget(newHeading(title));
    for (const TrustFact& fact : m_facts) {
        if (is_kept(fact.code) != kept)
            continue;
        auto* sentence = newTextLabel();
        sentence->setText(unbroken(trustText(fact, m_document.facts())));
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(newSign(kept, palette()), 0, Qt::AlignTop);
        row->addWidget(sentence, 1);
        rows.addLayout(row);
    }
}

void TrustCard::showList(bool shown)
{
    m_list->setVisible(shown);
    m_expander->setIcon(icon(shown ? QStringLiteral("collapse") : QStringLiteral("expand")));
}

void TrustCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace nestbox
