// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Namespaces page's actions do; namespacespage.cpp puts the page together.
#include "gui/namespaces/namespacespage.h"

#include "engine/host/readfile.h"
#include "engine/host/savefile.h"
#include "engine/host/stopprocesses.h"
#include "engine/snapshot/treetext.h"
#include "gui/launch/commandtext.h"
#include "gui/launch/terminalemulator.h"
#include "gui/namespaces/entercommand.h"
#include "gui/namespaces/namespacemodel.h"
#include "gui/namespaces/namespacepicture.h"
#include "gui/namespaces/namespacewatcher.h"
#include "gui/namespaces/outline.h"
#include "gui/namespaces/overviewtab.h"
#include "gui/namespaces/profileofnamespace.h"
#include "gui/namespaces/rundialog.h"
#include "gui/text/namespacetext.h"
#include "gui/text/profileerrortext.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>

#include <csignal>
#include <cstring>

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

} // namespace

void NamespacesPage::refreshActions()
{
    const NamespacePlace here = place();
    const bool enterable = here.valid() && here.live && !enterCommand(*here.tree, *here.node, { QString() }).isEmpty();
    m_actions.runProgram->setEnabled(enterable);
    m_actions.openTerminal->setEnabled(enterable && terminal().has_value());
    m_actions.saveAsProfile->setEnabled(here.valid() && profileOfNamespace(*here.tree, *here.node).has_value());
    m_actions.stopProcesses->setEnabled(here.valid() && here.live && here.node != here.tree->reader
        && here.namespaceNode().ancestry != Ancestry::Initial && !here.namespaceNode().processes.empty());
    m_actions.copyText->setEnabled(here.valid());
    m_actions.saveSnapshot->setEnabled(m_shown.tree != nullptr);
    m_actions.backToLive->setEnabled(!m_snapshot.isEmpty());
}

void NamespacesPage::exportPicture()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export Picture"), QStringLiteral("namespaces.png"), tr("PNG pictures (*.png);;SVG drawings (*.svg)"));
    if (!path.isEmpty() && !m_picture->exportTo(path))
        QMessageBox::warning(this, tr("Export Picture"), tr("The picture cannot be written to %1.").arg(path));
}

QString NamespacesPage::saveSnapshot(const QString& path, bool redacted) const
{
    const auto saved = save_file(QFile::encodeName(path).toStdString(),
        write_tree(*m_shown.tree, redacted ? Redaction::Personal : Redaction::Nothing));
    return saved ? QString() : tr("%1 cannot be written: %2").arg(path, errorText(saved.error().error));
}

QString NamespacesPage::openSnapshot(const QString& path)
{
    const auto text = read_file(QFile::encodeName(path).constData(), largest_tree_text);
    if (!text)
        return tr("%1 cannot be read: %2").arg(path, errorText(text.error()));
    auto tree = parse_tree(*text);
    if (!tree)
        return tr("%1 is not a snapshot of namespaces.\n%2").arg(path, profileErrorsText(tree.error()));
    auto shared = std::make_shared<const NamespaceTree>(*std::move(tree));
    m_snapshot = QFileInfo(path).fileName();
    watchWhileVisible();
    m_model->clear();
    showSight({ shared, buildOutline(*shared) });
    return {};
}

void NamespacesPage::backToLive()
{
    m_snapshot.clear();
    m_model->clear();
    if (m_live.tree)
        showSight(m_live);
    watchWhileVisible();
    refreshActions();
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
    RunDialog dialog(longNamespaceName(*here.tree, *here.node), terminal().has_value(), this);
    if (dialog.exec() == QDialog::Accepted)
        start(enterCommand(*here.tree, *here.node, dialog.command()), dialog.inTerminal());
}

void NamespacesPage::openTerminal()
{
    const NamespacePlace here = place();
    const QString shell = qEnvironmentVariable("SHELL", QStringLiteral("/bin/sh"));
    start(enterCommand(*here.tree, *here.node, { shell }), true);
}

void NamespacesPage::start(const QStringList& command, bool inTerminal)
{
    QStringList words = command;
    if (inTerminal)
        if (const auto emulator = terminal())
            words = emulator->commandLine(command);
    if (words.isEmpty() || !QProcess::startDetached(words.constFirst(), words.mid(1)))
        QMessageBox::warning(
            this, tr("Run a Program"), tr("%1 cannot be started.").arg(CommandText::join(words.mid(0, 1))));
    m_watcher->announce();
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
        QMessageBox::warning(this, tr("Stop Processes"),
            tr("%n process(es) may not be stopped by you: %1", nullptr, static_cast<int>(outcome.refused))
                .arg(errorText(outcome.error)));
    m_watcher->refresh();
}

void NamespacesPage::copyText()
{
    if (const NamespacePlace here = place(); here.valid())
        QGuiApplication::clipboard()->setText(namespaceAsText(here));
}

} // namespace nestbox
