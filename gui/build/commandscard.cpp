// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/commandscard.h"

#include "engine/profile/commands.h"
#include "gui/document/sandboxdocument.h"
#include "gui/widgets/labels.h"

#include <QAction>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QToolButton>

#include <algorithm>

namespace nestbox {

namespace {

constexpr int mostLines = 16;

} // namespace

CommandsCard::CommandsCard(SandboxDocument& document, QAction* copyScript, QWidget* parent)
    : Card(tr("The same without Nestbox"), parent)
    , m_document(document)
    , m_copyScript(copyScript)
    , m_note(newCaptionLabel())
    , m_script(new QPlainTextEdit)
{
    auto* copy = new QToolButton;
    copy->setDefaultAction(copyScript);
    copy->setAutoRaise(true);
    copy->setToolButtonStyle(Qt::ToolButtonIconOnly);
    copy->setFocusPolicy(Qt::TabFocus);
    header()->addWidget(copy);
    m_script->setReadOnly(true);
    m_script->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_script->setTabChangesFocus(true);
    m_script->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_script->setAccessibleName(tr("Shell commands"));
    body()->addWidget(m_note);
    body()->addWidget(m_script);
    connect(&document, &SandboxDocument::changed, this, &CommandsCard::refresh);
    refresh();
}

QString CommandsCard::script() const
{
    return m_script->toPlainText();
}

void CommandsCard::refresh()
{
    const Assessment& assessment = m_document.assessment();
    const auto script = assessment.launchable()
        ? equivalent_commands(assessment, m_document.facts(), m_document.profile())
        : std::nullopt;
    const QString text = script ? QString::fromStdString(*script).trimmed() : QString();
    if (text != m_script->toPlainText())
        m_script->setPlainText(text);
    m_note->setText(script ? tr("For bash, dash and every other POSIX shell. The program starts only if all maps were "
                                "written; its isolation is left out.")
                           : tr("No command could write these maps as they stand."));
    m_script->setVisible(script.has_value());
    m_copyScript->setEnabled(script.has_value());
    const int lines = std::clamp(static_cast<int>(text.count(QLatin1Char('\n'))) + 1, 2, mostLines);
    m_script->setFixedHeight(lines * m_script->fontMetrics().lineSpacing() + 32);
}

} // namespace nestbox
