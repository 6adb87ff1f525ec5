// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Namespaces page's actions do; namespacespage.cpp puts the page together.
#include "gui/namespaces/namespacespage.h"

#include "engine/host/readfile.h"
#include "engine/host/savefile.h"
#include "engine/host/stopprocesses.h"
#include "engine/snapshot/treetext.h"
#include "gui/launch/terminalemulator.h"
#include "gui/namespaces/detailspanel.h"
#include "gui/namespaces/entercommand.h"
#include "gui/namespaces/namespacemodel.h"
#include "gui/namespaces/namespacepicture.h"
#include "gui/namespaces/namespacewatcher.h"
#include "gui/namespaces/obstacles.h"
#include "gui/namespaces/outline.h"
#include "gui/namespaces/overviewtab.h"
#include "gui/namespaces/profileofnamespace.h"
#include "gui/namespaces/rundialog.h"
#include "gui/namespaces/runstab.h"
#include "gui/text/namespacetext.h"
#include "gui/text/snapshottext.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <unistd.h>

namespace nestbox {

namespace {

QString errorText(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

std::optional<TerminalEmulator> terminal()
{
    return TerminalEmulator::find(QProcessEnvironment::systemEnvironment());
}

/// What a program run here would not be in, though the others are; empty = it is in all.
QString leftOutText(const NamespacePlace& here)
{
    QStringList names;
    for (const NamespaceType type : leftOut(*here.tree, *here.node, static_cast<std::uint32_t>(::getpid())))
        names << QString::fromLatin1(type_name(type).data(), static_cast<qsizetype>(type_name(type).size()));
    return names.isEmpty() ? QString()
                           : NamespacesPage::tr("Not joined: %1. These are governed from outside the namespaces that "
                                                "are entered; nsenter as root joins them.")
                                 .arg(names.join(QStringLiteral(", ")));
}

/// Why no terminal window can be opened; empty = one can.
QString terminalObstacle()
{
    const auto emulator = terminal();
    if (!emulator)
        return NamespacesPage::tr("No terminal program was found: install one, or name it in the variable TERMINAL. "
                                  "“Run a Program Here” shows what a program prints.");
    if (!emulator->hasDisplay(QProcessEnvironment::systemEnvironment()))
        return NamespacesPage::tr("There is no display for a terminal window: neither DISPLAY nor WAYLAND_DISPLAY is "
                                  "set. Start Nestbox in a desktop session; “Run a Program Here” shows what a program "
                                  "prints.");
    return {};
}

QString refusalText(const StopOutcome& outcome)
{
    const auto count = static_cast<int>(outcome.refused);
    if (outcome.error == EPERM)
        return NamespacesPage::tr("You may not stop %n process(es): only their user and an administrator (CAP_KILL in "
                                  "their namespace) may. Ask them, or start Nestbox as root.",
            nullptr, count);
    return NamespacesPage::tr("%n process(es) could not be stopped: %1. Try again.", nullptr, count)
        .arg(errorText(outcome.error));
}

} // namespace

void NamespacesPage::refreshActions()
{
    const NamespacePlace here = place();
    const QString enter = enterObstacle(here, static_cast<std::uint32_t>(QCoreApplication::applicationPid()));
    m_actions.allow(m_actions.runProgram, enter);
    m_actions.allow(m_actions.openTerminal, enter.isEmpty() ? terminalObstacle() : enter);
    m_actions.allow(m_actions.saveAsProfile, profileObstacle(here));
    m_actions.allow(m_actions.stopProcesses, stopObstacle(here));
    m_overview->setNote(enter);
    m_actions.copyText->setEnabled(here.valid());
    m_actions.saveSnapshot->setEnabled(m_shown.tree != nullptr);
    m_actions.backToLive->setEnabled(!m_snapshot.isEmpty());
}

void NamespacesPage::exportPicture()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export Picture"), QStringLiteral("namespaces.png"), tr("PNG pictures (*.png);;SVG drawings (*.svg)"));
    if (!path.isEmpty() && !m_picture->exportTo(path))
        QMessageBox::warning(
            this, tr("Export Picture"), tr("The picture cannot be written to %1. Choose another place.").arg(path));
}

QString NamespacesPage::saveSnapshot(const QString& path, bool redacted) const
{
    const auto saved = save_file(QFile::encodeName(path).toStdString(),
        write_tree(*m_shown.tree, redacted ? Redaction::Personal : Redaction::Nothing));
    return saved ? QString()
                 : tr("%1 cannot be written: %2. Choose another place.").arg(path, errorText(saved.error().error));
}

QString NamespacesPage::openSnapshot(const QString& path)
{
    if (QFileInfo(path).exists() && !QFileInfo(path).isFile())
        return tr("%1 is not a file. Choose one that “Save Snapshot” has written.")
            .arg(path); // a pipe would keep us waiting
    const auto text = read_file(QFile::encodeName(path).constData(), largest_tree_text);
    if (!text)
        return tr("%1 cannot be read: %2. Choose another file.").arg(path, errorText(text.error()));
    auto tree = parse_tree(*text);
    if (!tree)
        return tr("%1 cannot be opened. %2").arg(path, snapshotErrorText(tree.error()));
    auto shared = std::make_shared<const NamespaceTree>(*std::move(tree));
    m_snapshot = QFileInfo(path).fileName();
    watchWhileVisible();
    showOther({ shared, buildOutline(*shared) });
    return {};
}

void NamespacesPage::backToLive()
{
    m_snapshot.clear();
    showOther(m_live);
    watchWhileVisible();
}

void NamespacesPage::askAndSaveSnapshot()
{
    QMessageBox question(QMessageBox::Question, tr("Save Snapshot"),
        tr("Leave out what is personal: user names, command lines and the paths of mounts?"), QMessageBox::Cancel,
        this);
    question.setInformativeText(tr("Maps, owners' numbers and the names of processes stay in it either way."));
    const QAbstractButton* leaveOut = question.addButton(tr("&Leave Out"), QMessageBox::AcceptRole);
    question.addButton(tr("&Keep"), QMessageBox::AcceptRole);
    question.exec();
    if (question.clickedButton() == question.button(QMessageBox::Cancel))
        return;
    const bool redacted = question.clickedButton() == leaveOut;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save Snapshot"), QStringLiteral("namespaces.json"), tr("Snapshots (*.json)"));
    if (path.isEmpty())
        return;
    if (const QString trouble = saveSnapshot(path, redacted); !trouble.isEmpty())
        QMessageBox::warning(this, tr("Save Snapshot"), trouble);
}

void NamespacesPage::askAndOpenSnapshot()
{
    const QString path
        = QFileDialog::getOpenFileName(this, tr("Open Snapshot"), QString(), tr("Snapshots (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    if (const QString trouble = openSnapshot(path); !trouble.isEmpty())
        QMessageBox::warning(this, tr("Open Snapshot"), trouble);
}

void NamespacesPage::makeProfile()
{
    const NamespacePlace here = place();
    if (!here.valid())
        return;
    if (const std::optional<Profile> profile = profileOfNamespace(*here.tree, *here.node))
        emit profileRequested(*profile);
}

void NamespacesPage::runProgram()
{
    const NamespacePlace here = place();
    const QString where = longNamespaceName(*here.tree, *here.node);
    RunDialog dialog(where, leftOutText(here), terminalObstacle().isEmpty(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QStringList command = enterCommand(*here.tree, *here.node, dialog.command(), EnteringUser::current());
    if (dialog.inTerminal())
        return startInTerminal(command);
    m_runs->run(command, QFileInfo(dialog.command().value(0)).fileName(), where);
    m_details->showTab(m_runs);
    m_watcher->announce();
}

void NamespacesPage::openTerminal()
{
    const NamespacePlace here = place();
    const QString shell = qEnvironmentVariable("SHELL", QStringLiteral("/bin/sh"));
    startInTerminal(enterCommand(*here.tree, *here.node, { shell }, EnteringUser::current()));
}

void NamespacesPage::startInTerminal(const QStringList& command)
{
    const auto emulator = terminal();
    const QStringList words = emulator ? emulator->commandLine(command) : QStringList();
    if (const QString obstacle = terminalObstacle(); !obstacle.isEmpty())
        QMessageBox::warning(this, tr("Open Terminal"), obstacle);
    else if (!QProcess::startDetached(words.constFirst(), words.mid(1)))
        QMessageBox::warning(this, tr("Open Terminal"),
            tr("The terminal program %1 cannot be started. Name another one in the variable TERMINAL, or use “Run a "
               "Program Here” without a terminal window.")
                .arg(words.constFirst()));
    m_watcher->announce();
}

int NamespacesPage::heldPrograms() const
{
    return m_runs->running();
}

void NamespacesPage::stopProcesses()
{
    const NamespacePlace here = place();
    std::vector<std::uint32_t> pids;
    QStringList names;
    for (const std::size_t i : here.namespaceNode().processes) {
        pids.push_back(here.tree->processes[i].pid);
        names << QStringLiteral("%1 %2").arg(pids.back()).arg(printable(here.tree->processes[i].name));
    }
    constexpr qsizetype named = 8;
    if (names.size() > named)
        names = names.mid(0, named) << tr("…");
    QMessageBox question(QMessageBox::Warning, tr("Stop Processes?"),
        tr("Ask %1 in %2 to end?").arg(processCountText(pids.size()), longNamespaceName(*here.tree, *here.node)),
        QMessageBox::Cancel, this);
    question.setInformativeText(names.join(QStringLiteral(", ")));
    const QAbstractButton* end = question.addButton(tr("&End Them (SIGTERM)"), QMessageBox::AcceptRole);
    const QAbstractButton* kill = question.addButton(tr("&Kill Them (SIGKILL)"), QMessageBox::DestructiveRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.exec();
    if (question.clickedButton() != end && question.clickedButton() != kill)
        return;
    const StopOutcome outcome
        = stop_processes(pids, here.namespaceNode().inode, question.clickedButton() == kill ? SIGKILL : SIGTERM);
    if (outcome.refused > 0)
        QMessageBox::warning(this, tr("Stop Processes"), refusalText(outcome));
    m_watcher->refresh();
}

void NamespacesPage::copyText()
{
    if (const NamespacePlace here = place(); here.valid())
        QGuiApplication::clipboard()->setText(namespaceAsText(here));
}

} // namespace nestbox
