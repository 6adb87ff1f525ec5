// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/enteredprogram.h"

#include "gui/launch/commandtext.h"
#include "helper/protocol/launchexit.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace nestbox {

namespace {

/// nsenter(1) and `nestbox enter` have the last word only if the program never ran.
bool neverEntered(int status, const QString& output)
{
    const QString last = output.section(QLatin1Char('\n'), -2, -2);
    const bool refused = status == launch_failed || status == cannot_execute || status == not_found;
    return (status != 0 && last.startsWith(QLatin1String("nsenter: ")))
        || (refused && last.startsWith(QLatin1String("nestbox: ")));
}

} // namespace

EnteredProgram::EnteredProgram(const QStringList& command, const QString& where, QWidget* parent)
    : ProgramView(parent)
    , m_where(where)
{
    m_process.setProgram(command.value(0));
    m_process.setArguments(command.mid(1));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    setStateHint(CommandText::join(command));
    connect(this, &ProgramView::stopClicked, this, &EnteredProgram::stop);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &EnteredProgram::readOutput);
    connect(&m_process, &QProcess::started, this, &EnteredProgram::showRunning);
    connect(&m_process, &QProcess::finished, this, &EnteredProgram::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail();
    });
}

EnteredProgram::~EnteredProgram()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

void EnteredProgram::start()
{
    showRunning();
    m_process.start(QIODevice::ReadOnly);
}

void EnteredProgram::stop()
{
    if (m_stopAsked)
        m_process.kill();
    else
        m_process.terminate();
    m_stopAsked = true;
    if (isRunning())
        showRunning();
}

void EnteredProgram::showRunning()
{
    showState(Chip::Tone::Accent, QStringLiteral("launch"), m_stopAsked ? tr("Stopping") : tr("Running"));
    setDetails(m_process.processId() == 0 ? tr("in %1").arg(m_where)
                                          : tr("in %1, process %2").arg(m_where).arg(m_process.processId()));
    offerStop(QStringLiteral("stop"), m_stopAsked ? tr("Kill Now") : tr("Stop"));
    emit stateChanged();
}

void EnteredProgram::readOutput()
{
    append(m_decoder.decode(m_process.readAllStandardOutput()));
}

void EnteredProgram::finish()
{
    readOutput();
    const int status = m_process.exitCode();
    if (m_process.exitStatus() == QProcess::CrashExit)
        return showEnd(false, tr("Ended"), tr("A signal ended it in %1.").arg(m_where));
    if (!neverEntered(status, output()))
        return showEnd(status == 0, status == 0 ? tr("Finished") : tr("Finished with %1").arg(status),
            tr("It ran in %1.").arg(m_where));
    const QString reason = status == not_found ? tr("The program is not there, as seen from inside.")
        : status == cannot_execute             ? tr("The program may not be executed in there.")
                                               : tr("The kernel did not let it into %1.").arg(m_where);
    showEnd(false, tr("Not started"), reason);
}

void EnteredProgram::fail()
{
    const QString program = m_process.program();
    const bool there = !QStandardPaths::findExecutable(program).isEmpty() || QFileInfo(program).isFile();
    showEnd(false, tr("Not started"),
        there
            ? tr("%1 cannot be started: it may not be executed, or the machine has no room for another process. Check "
                 "its permissions, or try again.")
                  .arg(program)
            : tr("%1 cannot be started: it is not there. Check the name, or install it.").arg(program));
}

void EnteredProgram::showEnd(bool fine, const QString& state, const QString& sentence)
{
    showState(fine ? Chip::Tone::Good : Chip::Tone::Warning, fine ? QStringLiteral("check") : QStringLiteral("warning"),
        state);
    setDetails(sentence);
    setPlaceholder(tr("It printed nothing."));
    withdrawStop();
    emit stateChanged();
}

} // namespace nestbox
