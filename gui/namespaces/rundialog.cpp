// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/rundialog.h"

#include "gui/launch/commandtext.h"
#include "gui/widgets/labels.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace nestbox {

RunDialog::RunDialog(const QString& where, const QString& leftOut, bool hasTerminal, QWidget* parent)
    : QDialog(parent)
    , m_leftOut(leftOut)
    , m_command(new QLineEdit)
    , m_terminal(new QCheckBox(tr("In a &terminal window")))
    , m_note(newCaptionLabel())
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Run a Program"));
    auto* title = newTextLabel();
    title->setText(tr("Run in %1:").arg(where));
    m_command->setAccessibleName(tr("Command line"));
    m_command->setPlaceholderText(tr("Program and arguments"));
    m_terminal->setEnabled(hasTerminal);
    m_terminal->setChecked(hasTerminal);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Run"));
    auto* layout = new QVBoxLayout(this);
    for (QWidget* widget : std::initializer_list<QWidget*> { title, m_command, m_terminal, m_note, m_buttons })
        layout->addWidget(widget);
    setMinimumWidth(460);
    connect(m_command, &QLineEdit::textChanged, this, &RunDialog::refresh);
    connect(m_terminal, &QCheckBox::toggled, this, &RunDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
}

QStringList RunDialog::command() const
{
    return CommandText::split(m_command->text()).value_or(QStringList());
}

bool RunDialog::inTerminal() const
{
    return m_terminal->isChecked();
}

void RunDialog::refresh()
{
    const auto words = CommandText::split(m_command->text());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(words && !words->isEmpty());
    const QString place = inTerminal()
        ? tr("The program runs in this namespace and those it governs.")
        : tr("The program runs in this namespace and those it governs. What it prints is shown on “Output”.");
    m_note->setText(!words        ? tr("A quote or a backslash is left open.")
            : m_leftOut.isEmpty() ? place
                                  : place + QLatin1Char('\n') + m_leftOut);
}

} // namespace nestbox
