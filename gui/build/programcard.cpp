// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/programcard.h"

#include "gui/document/sandboxdocument.h"
#include "gui/launch/commandtext.h"
#include "gui/text/programtext.h"
#include "gui/widgets/labels.h"

#include <QAction>
#include <QCheckBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace nestbox {

namespace {

QStringList argvOf(const Program& program)
{
    QStringList words;
    for (const std::string& word : program.command)
        words.append(QString::fromStdString(word));
    return words;
}

QString shellName(const HostFacts& facts)
{
    return facts.shell.empty() ? ProgramCard::tr("your shell")
                               : ProgramCard::tr("your shell, %1").arg(QString::fromStdString(facts.shell));
}

} // namespace

ProgramCard::ProgramCard(SandboxDocument& document, QAction* chooseApplication, QWidget* parent)
    : Card(tr("Program"), parent)
    , m_document(document)
    , m_command(new QLineEdit)
    , m_words(newCaptionLabel())
    , m_terminal(new QCheckBox(tr("In a &terminal window")))
    , m_runsAs(newTextLabel())
    , m_onHost(newCaptionLabel())
{
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setAccessibleName(tr("Command line"));
    m_command->setClearButtonEnabled(true);
    auto* choose = new QToolButton;
    choose->setDefaultAction(chooseApplication);
    choose->setToolButtonStyle(Qt::ToolButtonIconOnly);
    choose->setAccessibleName(chooseApplication->toolTip());
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_command, 1);
    line->addWidget(choose);
    body()->addLayout(line);
    body()->addWidget(m_words);
    body()->addWidget(m_runsAs);
    body()->addWidget(m_onHost);
    body()->addWidget(m_terminal);

    connect(m_command, &QLineEdit::textEdited, this, &ProgramCard::preview);
    connect(m_command, &QLineEdit::editingFinished, this, &ProgramCard::commit);
    connect(m_terminal, &QCheckBox::clicked, this, &ProgramCard::setTerminal);
    connect(&document, &SandboxDocument::changed, this, &ProgramCard::refresh);
    refresh();
}

void ProgramCard::focusCommand()
{
    m_command->setFocus();
    m_command->selectAll();
}

QString ProgramCard::inputError() const
{
    return CommandText::split(m_command->text()) ? QString() : commandHint(m_command->text());
}

void ProgramCard::refresh()
{
    const Program& program = m_document.profile().program;
    const QStringList argv = argvOf(program);
    // What is being typed stays as it is, also while it is not yet a command.
    if (CommandText::split(m_command->text()) != argv && !m_command->isModified())
        showCommand(CommandText::join(argv));
    m_command->setPlaceholderText(shellName(m_document.facts()));
    m_terminal->setChecked(program.terminal || program.command.empty());
    m_terminal->setEnabled(!program.command.empty());
    m_runsAs->setText(tr("Inside, it runs as %1").arg(runsAsText(m_document.assessment(), m_document.facts())));
    m_onHost->setText(hostIdentityText(m_document.assessment(), m_document.facts()));
    m_onHost->setVisible(!m_onHost->text().isEmpty());
    refreshWords(m_command->text());
}

/// From its start: a long command line says most there.
void ProgramCard::showCommand(const QString& text)
{
    m_command->setText(text);
    m_command->setCursorPosition(0);
}

void ProgramCard::refreshWords(const QString& text)
{
    m_words->setText(commandHint(text));
    m_words->setVisible(!m_words->text().isEmpty());
}

void ProgramCard::preview(const QString& text)
{
    refreshWords(text);
    emit inputChanged();
    const auto argv = CommandText::split(text);
    if (!argv)
        return;
    Profile profile = m_document.profile();
    profile.program.command.clear();
    for (const QString& word : *argv)
        profile.program.command.push_back(word.toStdString());
    m_document.preview(profile);
}

void ProgramCard::commit()
{
    if (!inputError().isEmpty())
        return;
    m_command->setModified(false);
    m_document.commit(tr("Change Program"));
    refresh();
}

void ProgramCard::setTerminal(bool terminal)
{
    Profile profile = m_document.profile();
    profile.program.terminal = terminal;
    m_document.apply(terminal ? tr("Run in a Terminal") : tr("Run without a Terminal"), profile);
}

} // namespace nestbox
