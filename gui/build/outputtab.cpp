// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/outputtab.h"

#include "gui/administrator/consentbroker.h"
#include "gui/text/launchtext.h"
#include "gui/text/lists.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/icons.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace nestbox {

namespace {

/// Enough to read, little enough to stay quick: a program may print for days.
constexpr int linesKept = 20000;

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
    : QWidget(parent)
    , m_profile(profile)
    , m_state(new Chip)
    , m_details(new QLabel)
    , m_stop(new QToolButton)
    , m_text(new QPlainTextEdit)
{
    build();
    connect(m_stop, &QToolButton::clicked, this, &OutputTab::stop);
    connect(&m_process, &LauncherProcess::outputArrived, this, &OutputTab::append);
    connect(&m_process, &LauncherProcess::eventArrived, this, &OutputTab::take);
    connect(&m_process, &LauncherProcess::finished, this, &OutputTab::finish);
}

void OutputTab::build()
{
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setMaximumBlockCount(linesKept);
    m_text->setAccessibleName(tr("Output"));
    m_text->setMinimumHeight(fontMetrics().height() * 2);
    m_details->setWordWrap(true);
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
    m_state->show(
        Chip::Tone::Accent, QStringLiteral("launch"), m_process.isStopping() ? tr("Stopping") : tr("Running"));
    m_details->setText(m_process.pid() ? processText() : QString());
    m_text->setPlaceholderText(
        m_process.isInTerminal() ? tr("The program runs in its own terminal window.") : QString());
    m_stop->setText(m_process.isStopping() ? tr("Kill Now") : tr("Stop"));
    m_stop->setIcon(icon(QStringLiteral("stop")));
    m_stop->setToolTip(stopHint(m_profile, m_process.isStopping()));
    m_stop->setVisible(true);
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
    m_state->show(Chip::Tone::Warning, QStringLiteral("lock"), tr("Waiting for an administrator"));
    m_details->setText(state == ConsentBroker::State::Queued
            ? tr("Another launch waits for its password first; this one asks after it.")
            : tr("A dialog asks for an administrator's password, for up to three minutes."));
    m_stop->setText(tr("Cancel"));
    m_stop->setIcon(icon(QStringLiteral("close")));
    m_stop->setToolTip(tr("Takes the request back; nothing is started"));
    emit stateChanged();
}

void OutputTab::append(const QString& text)
{
    QScrollBar* bar = m_text->verticalScrollBar();
    const bool follows = bar->value() == bar->maximum();
    QTextCursor end(m_text->document());
    end.movePosition(QTextCursor::End);
    end.insertText(text);
    if (follows)
        bar->setValue(bar->maximum());
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
        m_details->setText(
            tr("Still running, started by it: %1. A PID namespace would end them too.").arg(namesOf(remains)));
    m_details->setToolTip(m_details->text());
    emit stateChanged();
}

void OutputTab::showEnd(const LaunchOutcome& outcome)
{
    const LaunchText words = launchText(outcome);
    const bool fine = outcome.kind == LaunchOutcome::Kind::Exited && outcome.code == 0;
    const bool quiet
        = fine || outcome.kind == LaunchOutcome::Kind::Exited || outcome.kind == LaunchOutcome::Kind::Signalled;
    m_state->show(fine ? Chip::Tone::Good
            : quiet    ? Chip::Tone::Warning
                       : Chip::Tone::Danger,
        fine        ? QStringLiteral("check")
            : quiet ? QStringLiteral("info")
                    : QStringLiteral("error"),
        words.state);
    m_details->setText(words.sentence);
    m_text->setPlaceholderText(quiet && m_process.isInTerminal() ? tr("It ran in its own terminal window.")
            : quiet                                              ? tr("It printed nothing.")
                                                                 : QString());
    m_stop->setVisible(false);
}

QString OutputTab::stateText() const
{
    return m_state->text();
}

QString OutputTab::output() const
{
    return m_text->toPlainText();
}

} // namespace nestbox
