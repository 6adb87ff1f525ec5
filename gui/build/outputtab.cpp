// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/outputtab.h"

#include "gui/administrator/consentbroker.h"
#include "gui/text/launchtext.h"
#include "gui/text/lists.h"

namespace nestbox {

namespace {

QString stopHint(const Profile& profile, bool stopping)
{
    const bool together = profile.isolation.namespaces.contains(NamespaceKind::Pid);
    if (stopping)
        return together ? OutputTab::tr("Ends the program and everything it started at once")
                        : OutputTab::tr("Ends the program at once");
    return together ? OutputTab::tr("Asks the program to end, and ends it with everything it started after a while")
                    : OutputTab::tr("Asks the program to end, and ends it after a while; what it has put in the"
                                    " background can stay");
}

QString namesOf(const std::vector<RunningProcess>& processes)
{
    QStringList names;
    for (const RunningProcess& process : processes)
        names << OutputTab::tr("%1 (%2)", "program and process ID")
                     .arg(QString::fromStdString(process.name))
                     .arg(process.pid);
    return allOf(names);
}

} // namespace

OutputTab::OutputTab(const Profile& profile, QWidget* parent)
    : ProgramView(parent)
    , m_profile(profile)
{
    connect(this, &ProgramView::stopClicked, this, &OutputTab::stop);
    connect(&m_process, &LauncherProcess::outputArrived, this, &OutputTab::append);
    connect(&m_process, &LauncherProcess::eventArrived, this, &OutputTab::take);
    connect(&m_process, &LauncherProcess::finished, this, &OutputTab::finish);
}

void OutputTab::start(bool administrator)
{
    showRunning();
    if (administrator)
        m_process.allowAdministrator();
    if (ConsentBroker* consent = m_process.consent())
        connect(consent, &ConsentBroker::stateChanged, this, &OutputTab::showAsking);
    m_process.start(m_profile);
}

void OutputTab::showRunning()
{
    showState(Chip::Tone::Accent, QStringLiteral("launch"), m_process.isStopping() ? tr("Stopping") : tr("Running"));
    setDetails(m_process.pid() ? processText() : QString());
    setPlaceholder(m_process.isInTerminal() ? tr("The program runs in its own terminal window.") : QString());
    offerStop(QStringLiteral("stop"), m_process.isStopping() ? tr("Kill Now") : tr("Stop"),
        stopHint(m_profile, m_process.isStopping()));
    emit stateChanged();
}

/// With the proof: the launcher starts nothing before it has seen that.
QString OutputTab::processText() const
{
    const QString process = tr("process %1").arg(*m_process.pid());
    return m_verified ? tr("%1; its maps were read back from the kernel and are what was asked for").arg(process)
                      : process;
}

void OutputTab::stop()
{
    m_process.stop();
    if (m_process.isStopping())
        showRunning();
}

void OutputTab::showAsking()
{
    const ConsentBroker::State state = m_process.consent()->state();
    if (state == ConsentBroker::State::Ended)
        return showRunning();
    showState(Chip::Tone::Warning, QStringLiteral("lock"), tr("Waiting for an administrator"));
    setDetails(state == ConsentBroker::State::Queued
            ? tr("Another launch waits for its password first; this one asks after it.")
            : tr("A dialog asks for an administrator's password, for up to three minutes."));
    offerStop(QStringLiteral("close"), tr("Cancel"), tr("Takes the request back; nothing is started"));
    emit stateChanged();
}

void OutputTab::take(const LaunchEvent& event)
{
    m_verified = m_verified || event.step == LaunchEvent::Step::Verified;
    if (event.step == LaunchEvent::Step::Exec)
        showRunning();
}

void OutputTab::finish(const LaunchOutcome& outcome)
{
    showEnd(outcome);
    const std::vector<RunningProcess> remains = m_process.remains();
    if (!remains.empty())
        setDetails(tr("Still running, started by it: %1. A PID namespace would end them too.").arg(namesOf(remains)));
    setDetailsHint(details());
    emit stateChanged();
}

void OutputTab::showEnd(const LaunchOutcome& outcome)
{
    const LaunchText words = launchText(outcome);
    const bool fine = outcome.kind == LaunchOutcome::Kind::Exited && outcome.code == 0;
    const bool quiet
        = fine || outcome.kind == LaunchOutcome::Kind::Exited || outcome.kind == LaunchOutcome::Kind::Signalled;
    showState(fine  ? Chip::Tone::Good
            : quiet ? Chip::Tone::Warning
                    : Chip::Tone::Danger,
        fine        ? QStringLiteral("check")
            : quiet ? QStringLiteral("info")
                    : QStringLiteral("error"),
        words.state);
    setDetails(words.sentence);
    setPlaceholder(quiet && m_process.isInTerminal() ? tr("It ran in its own terminal window.")
            : quiet                                  ? tr("It printed nothing.")
                                                     : QString());
    withdrawStop();
}

} // namespace nestbox
