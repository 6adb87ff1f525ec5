// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/launchbar.h"

#include "gui/widgets/labels.h"
#include "gui/widgets/primarybutton.h"
#include "gui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace nestbox {

namespace {

constexpr int stateLines = 2;

QVBoxLayout* stacked(QWidget* upper, QWidget* lower)
{
    auto* layout = new QVBoxLayout;
    layout->setSpacing(2);
    layout->addStretch(1);
    layout->addWidget(upper);
    layout->addWidget(lower);
    layout->addStretch(1);
    return layout;
}

QWidget* sideBySide(QWidget* first, QWidget* second)
{
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(first);
    layout->addWidget(second);
    layout->addStretch(1);
    return box;
}

} // namespace

LaunchBar::LaunchBar(QAction* launch, QAction* copyCommand, QAction* showSteps, QWidget* lock, QWidget* parent)
    : QWidget(parent)
    , m_caption(newCaptionLabel())
    , m_command(new CodeLabel)
    , m_steps(new QToolButton)
    , m_launch(new PrimaryButton(launch->text()))
    , m_state(newTextLabel())
    , m_hint(newCaptionLabel())
{
    m_caption->setWordWrap(false);
    auto* copy = new QToolButton;
    copy->setDefaultAction(copyCommand);
    copy->setAutoRaise(true);
    copy->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_steps->setText(tr("What will happen, step by step"));
    m_steps->setToolTip(showSteps->toolTip());
    m_steps->setAutoRaise(true);
    m_steps->setFocusPolicy(Qt::TabFocus);
    connect(m_steps, &QToolButton::clicked, showSteps, &QAction::trigger);
    m_launch->setAccessibleName(launch->text());
    connect(m_launch, &QPushButton::clicked, launch, &QAction::trigger);
    connect(launch, &QAction::changed, this, [this, launch] { m_launch->setEnabled(launch->isEnabled()); });

    // As high for two lines as for one: the page above must not move while something is dragged there.
    m_state->setFixedSize(fontMetrics().averageCharWidth() * 40, fontMetrics().lineSpacing() * stateLines);
    m_state->setAlignment(Qt::AlignLeading | Qt::AlignBottom);
    m_hint->setFixedWidth(m_state->width());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 10);
    layout->setSpacing(10);
    layout->addLayout(stacked(sideBySide(m_caption, m_steps), m_command), 1);
    layout->addWidget(copy, 0, Qt::AlignVCenter);
    layout->addSpacing(12);
    layout->addWidget(m_launch);
    layout->addWidget(lock);
    layout->addLayout(stacked(m_state, m_hint));
}

void LaunchBar::setCommand(const QString& command, bool saved)
{
    m_caption->setText(saved ? tr("The same from a terminal") : tr("The same from a terminal, once it is saved"));
    m_command->setCode(command);
}

QString LaunchBar::command() const
{
    return m_command->code();
}

void LaunchBar::setState(const QString& blocker, const QString& note)
{
    m_blocked = !blocker.isEmpty();
    colourState();
    const QString state = blocker.isEmpty() ? note : blocker;
    m_state->setText(elidedLines(unbroken(state), *m_state, stateLines));
    m_state->setToolTip(state);
    m_state->setAccessibleName(state);
    m_hint->setText(blocker.isEmpty() ? tr("F5 launches") : tr("Launch is off until this is mended."));
    m_launch->setAccessibleDescription(blocker.isEmpty() ? note : blocker);
}

void LaunchBar::colourState()
{
    const Theme theme = Theme::of(palette());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_blocked ? theme.danger : theme.text);
    m_state->setPalette(colours);
    QPalette link = palette();
    link.setColor(QPalette::ButtonText, link.color(QPalette::Link));
    m_steps->setPalette(link);
}

void LaunchBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourState();
}

void LaunchBar::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.setPen(theme.border);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace nestbox
