// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/problemrow.h"

#include "gui/text/manualtext.h"
#include "gui/text/problemtext.h"
#include "gui/widgets/flowlayout.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>

namespace nestbox {

namespace {

QLabel* newIconLabel(const Problem& problem, const QPalette& palette)
{
    const Theme theme = Theme::of(palette);
    const bool error = problem.severity == Problem::Severity::Error;
    const QIcon sign
        = error ? icon(QStringLiteral("error"), theme.danger) : icon(QStringLiteral("info"), theme.warning);
    auto* label = new QLabel;
    label->setPixmap(sign.pixmap(18, 18));
    label->setAccessibleName(error ? ProblemRow::tr("Error") : ProblemRow::tr("Note"));
    return label;
}

} // namespace

ProblemRow::ProblemRow(
    const Problem& problem, const std::vector<ProblemRepair>& repairs, const HostFacts& facts, QWidget* parent)
    : QWidget(parent)
    , m_remedy(newCaptionLabel())
    , m_whyButton(new QToolButton)
    , m_why(newCaptionLabel())
{
    const ProblemText text = problemText(problem, facts);
    auto* sentence = newTextLabel();
    sentence->setText(unbroken(text.sentence));
    m_remedy->setText(text.remedy);
    m_why->setText(tr("%1 See %2.").arg(text.why, manualText(problem)));
    m_whyButton->setText(tr("Why?"));
    m_whyButton->setAccessibleDescription(text.why);
    m_whyButton->setAutoRaise(true);
    m_whyButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_whyButton, &QToolButton::clicked, this, [this] { showWhy(m_why->isHidden()); });

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    layout->addWidget(newIconLabel(problem, palette()), 0, 0, Qt::AlignTop);
    layout->addWidget(sentence, 0, 1);
    layout->addWidget(m_remedy, 1, 1);
    if (!repairs.empty())
        layout->addWidget(repairButtons(repairs), 2, 1);
    layout->addWidget(m_whyButton, 3, 1, Qt::AlignLeft);
    layout->addWidget(m_why, 4, 1);
    setAccessibleName(text.sentence);
    showWhy(false);
}

void ProblemRow::addToRemedy(const QString& sentence)
{
    m_remedy->setText(m_remedy->text() + QLatin1Char(' ') + sentence);
}

QWidget* ProblemRow::repairButtons(const std::vector<ProblemRepair>& repairs)
{
    auto* box = new QWidget;
    auto* layout = new FlowLayout(box);
    for (const ProblemRepair& repair : repairs) {
        auto* button = new QPushButton(repair.label);
        button->setToolTip(repair.sentence);
        button->setAccessibleDescription(repair.sentence);
        button->setAutoDefault(false);
        button->installEventFilter(this);
        const auto number = static_cast<int>(m_repairs.size());
        connect(button, &QPushButton::clicked, this, [this, number] { emit repairChosen(number); });
        m_repairs.append(button);
        layout->addWidget(button);
    }
    return box;
}

bool ProblemRow::eventFilter(QObject* watched, QEvent* event)
{
    const auto number = m_repairs.indexOf(static_cast<QPushButton*>(watched));
    if (event->type() == QEvent::Enter)
        emit repairHovered(static_cast<int>(number));
    else if (event->type() == QEvent::Leave)
        emit repairLeft();
    return QWidget::eventFilter(watched, event);
}

void ProblemRow::showWhy(bool shown)
{
    m_why->setVisible(shown);
    m_whyButton->setIcon(icon(shown ? QStringLiteral("collapse") : QStringLiteral("expand")));
}

void ProblemRow::mousePressEvent(QMouseEvent*)
{
    emit pointedAt();
}

} // namespace nestbox
