// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/programview.h"

#include "gui/widgets/icons.h"
#include "gui/widgets/labels.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace nestbox {

namespace {

/// Enough to read, little enough to stay quick: a program may print for days.
constexpr int linesKept = 20000;

} // namespace

ProgramView::ProgramView(QWidget* parent)
    : QWidget(parent)
    , m_state(new Chip)
    , m_details(newTextLabel())
    , m_stop(new QToolButton)
    , m_text(new QPlainTextEdit)
{
    build();
    connect(m_stop, &QToolButton::clicked, this, &ProgramView::stopClicked);
}

void ProgramView::build()
{
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setMaximumBlockCount(linesKept);
    m_text->setAccessibleName(tr("Output"));
    m_text->setMinimumHeight(fontMetrics().height() * 2);
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_state, 0, Qt::AlignTop);
    head->addWidget(m_details, 1);
    head->addWidget(m_stop, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
}

void ProgramView::showState(Chip::Tone tone, const QString& iconName, const QString& text)
{
    m_state->show(tone, iconName, text);
}

void ProgramView::setStateHint(const QString& hint)
{
    m_state->setToolTip(hint);
}

void ProgramView::setDetails(const QString& text)
{
    m_details->setText(text);
}

void ProgramView::setDetailsHint(const QString& hint)
{
    m_details->setToolTip(hint);
}

void ProgramView::setPlaceholder(const QString& text)
{
    m_text->setPlaceholderText(text);
}

void ProgramView::offerStop(const QString& iconName, const QString& text, const QString& hint)
{
    m_stop->setIcon(icon(iconName));
    m_stop->setText(text);
    m_stop->setToolTip(hint);
    m_stop->setVisible(true);
}

void ProgramView::withdrawStop()
{
    m_stop->setVisible(false);
}

void ProgramView::append(const QString& text)
{
    QScrollBar* bar = m_text->verticalScrollBar();
    const bool follows = bar->value() == bar->maximum();
    QTextCursor end(m_text->document());
    end.movePosition(QTextCursor::End);
    end.insertText(text);
    if (follows)
        bar->setValue(bar->maximum());
}

QString ProgramView::details() const
{
    return m_details->text();
}

QString ProgramView::output() const
{
    return m_text->toPlainText();
}

} // namespace nestbox
