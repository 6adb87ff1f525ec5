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
    , m_command(new CodeLabel)
    , m_launch(new PrimaryButton(launch->text()))
    , m_state(newTextLabel())
    , m_hint(newCaptionLabel())
{
    auto* caption = newCaptionLabel();
    caption->setText(tr("The same from a terminal"));
    caption->setWordWrap(false);
    auto* copy = new QToolButton;
    copy->setDefaultAction(copyCommand);
    copy->setAutoRaise(true);
    copy->setToolButtonStyle(Qt::ToolButtonIconOnly);
    auto* steps = new QToolButton;
    steps->setText(tr("What will happen, step by step"));
    steps->setToolTip(showSteps->toolTip());
    steps->setAutoRaise(true);
    steps->setFocusPolicy(Qt::TabFocus);
    connect(steps, &QToolButton::clicked, showSteps, &QAction::trigger);
    m_launch->setAccessibleName(launch->text());
    connect(m_launch, &QPushButton::clicked, launch, &QAction::trigger);
    connect(launch, &QAction::changed, this, [this, launch] { m_launch->setEnabled(launch->isEnabled()); });

    m_state->setFixedWidth(fontMetrics().averageCharWidth() * 38);
    m_hint->setFixedWidth(m_state->width());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 10);
    layout->setSpacing(10);
    layout->addLayout(stacked(sideBySide(caption, steps), m_command), 1);
    layout->addWidget(copy, 0, Qt::AlignVCenter);
    layout->addSpacing(12);
    layout->addWidget(m_launch);
    layout->addWidget(lock);
    layout->addLayout(stacked(m_state, m_hint));
}

void LaunchBar::setCommand(const QString& command)
{
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
    m_state->setText(unbroken(blocker.isEmpty() ? note : blocker));
    m_hint->setText(blocker.isEmpty() ? tr("F5 launches") : tr("Launch is off until this is mended."));
    m_launch->setAccessibleDescription(blocker.isEmpty() ? note : blocker);
}

void LaunchBar::colourState()
{
    const Theme theme = Theme::of(palette());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_blocked ? theme.danger : theme.text);
    m_state->setPalette(colours);
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
