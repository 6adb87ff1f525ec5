// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/ruleslist.h"

#include "gui/widgets/labels.h"

#include <QGridLayout>

namespace nestbox {

namespace {

using Reason = CapabilityPrediction::Reason;

constexpr std::array reasons { Reason::Member, Reason::Owner, Reason::Ancestor, Reason::Outside };

QString ruleText(Reason reason)
{
    switch (reason) {
    case Reason::Member:
        return RulesList::tr("Member: in the namespace itself, what a process has effective counts.");
    case Reason::Owner:
        return RulesList::tr("Owner: in the parent, with the effective UID of the owner, it has all capabilities.");
    case Reason::Ancestor:
        return RulesList::tr("Ancestor: further up or not the owner, what it has effective counts.");
    case Reason::Outside:
    case Reason::Unknown:
        break;
    }
    return RulesList::tr("Anywhere else it has none, whatever it has effective.");
}

} // namespace

RulesList::RulesList(QWidget* parent)
    : QWidget(parent)
    , m_rules {}
    , m_marks {}
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(3);
    layout->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < count; ++i) {
        m_marks[i] = newTextLabel();
        m_marks[i]->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("→ ")));
        m_rules[i] = newCaptionLabel();
        m_rules[i]->setText(ruleText(reasons[i]));
        layout->addWidget(m_marks[i], static_cast<int>(i), 0, Qt::AlignTop);
        layout->addWidget(m_rules[i], static_cast<int>(i), 1);
    }
}

void RulesList::show(Reason reason)
{
    for (std::size_t i = 0; i < count; ++i) {
        const bool decides = reasons[i] == reason;
        m_marks[i]->setText(!decides ? QString() : isRightToLeft() ? QStringLiteral("←") : QStringLiteral("→"));
        QFont font = m_rules[i]->font();
        font.setBold(decides);
        m_rules[i]->setFont(font);
    }
}

QString RulesList::marked() const
{
    for (std::size_t i = 0; i < count; ++i)
        if (!m_marks[i]->text().isEmpty())
            return m_rules[i]->text();
    return {};
}

} // namespace nestbox
