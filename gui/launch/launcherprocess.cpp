// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launch/launcherprocess.h"

#include "engine/profile/profiletext.h"
#include "gui/administrator/consentbroker.h"
#include "gui/launch/launcherpath.h"
#include "gui/launch/terminalemulator.h"

#include <QSocketNotifier>

#include <array>
#include <chrono>
#include <csignal>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace nestbox {

namespace {

/// The number under which the launcher gets its status stream.
constexpr int childStatusFd = 3;

/// For a program that is asked to end: to save what it has.
constexpr std::chrono::seconds gracePeriod { 5 };

/// A path by which another process of the same user reaches one of our descriptors, also one that a terminal's server
/// started and that inherits nothing of ours.
QString sharedPath(int fd)
{
    return QStringLiteral("/proc/%1/fd/%2").arg(::getpid()).arg(fd);
}

FileDescriptor inMemory(const std::string& text)
{
    FileDescriptor file(::memfd_create("profile", MFD_CLOEXEC));
    std::size_t written = 0;
    while (file && written < text.size()) {
        const ssize_t count = ::write(file.get(), text.data() + written, text.size() - written);
        if (count <= 0)
            return {};
        written += static_cast<std::size_t>(count);
    }
    return file;
}

/// The kernel ends the launcher when this window is gone, however it ended: an init follows its launcher, a launcher
/// without one passes on what asks for the end.
void endWith(pid_t window, bool endsTogether)
{
    ::prctl(PR_SET_PDEATHSIG, endsTogether ? SIGKILL : SIGTERM);
    if (::getppid() != window)
        ::_exit(1);
}

bool runsInTerminal(const Program& program)
{
    return program.terminal || program.command.empty();
}

} // namespace

LauncherProcess::LauncherProcess(QObject* parent)
    : QObject(parent)
{
    m_grace.setSingleShot(true);
    m_grace.setInterval(gracePeriod);
    connect(&m_grace, &QTimer::timeout, this, [this] { signalProgram(SIGKILL); });
}

LauncherProcess::~LauncherProcess()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    disconnect(m_process.get(), nullptr, this, nullptr);
    m_process->terminate();
    if (!m_process->waitForFinished(1000)) {
        m_process->kill();
        m_process->waitForFinished(1000);
    }
}

bool LauncherProcess::prepare(const Profile& profile)
{
    m_profile = inMemory(write_profile(profile));
    std::array<int, 2> ends { -1, -1 };
    if (!m_profile || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    m_statusRead = FileDescriptor(ends[0]);
    m_statusWrite = FileDescriptor(ends[1]);
    ::fcntl(m_statusRead.get(), F_SETFL, O_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_statusRead.get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &LauncherProcess::readStatus);
    return true;
}

QStringList LauncherProcess::launcherArguments(int statusFd) const
{
    QStringList words { QStringLiteral("--status-fd"), QString::number(statusFd), QStringLiteral("--profile"),
        sharedPath(m_profile.get()) };
    if (m_consent)
        words << QStringLiteral("--mapper-socket") << m_consent->socket().name();
    return words;
}

void LauncherProcess::allowAdministrator()
{
    auto consent = std::make_unique<ConsentBroker>();
    if (!consent->socket().listen())
        return; // the launcher will miss it, and say so
    consent->socket().watch();
    m_consent = std::move(consent);
}

void LauncherProcess::start(const Profile& profile)
{
    m_running = true;
    m_inTerminal = runsInTerminal(profile.program);
    m_endsTogether = profile.isolation.namespaces.contains(NamespaceKind::Pid);
    if (launcherPath().isEmpty())
        return fail(tr("nestbox-launch is not there; it belongs beside nestbox or in its libexec folder."));
    if (!prepare(profile))
        return fail(tr("There are no free file descriptors to start a program with."));
    if (m_inTerminal)
        startInTerminal();
    else
        startCaptured();
}

void LauncherProcess::startCaptured()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([fd = m_statusWrite.get(), window = ::getpid(), together = m_endsTogether] {
        ::dup2(fd, childStatusFd);
        endWith(window, together);
    });
    connect(m_process.get(), &QProcess::readyRead, this, &LauncherProcess::readOutput);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("nestbox-launch cannot be executed: %1.").arg(m_process->errorString()));
    });
    connect(m_process.get(), &QProcess::finished, this, [this] {
        readOutput();
        readStatus();
        finish(m_outcome.value_or(LaunchOutcome {}));
    });
    m_process->start(launcherPath(), launcherArguments(childStatusFd));
    m_statusWrite = {};
}

void LauncherProcess::startInTerminal()
{
    const auto terminal = TerminalEmulator::find(QProcessEnvironment::systemEnvironment());
    if (!terminal)
        return fail(tr("No terminal emulator is installed; install one, or name it in the variable TERMINAL."));
    if (!terminal->hasDisplay(QProcessEnvironment::systemEnvironment()))
        return fail(tr("There is no display for a terminal window: neither DISPLAY nor WAYLAND_DISPLAY is set. Start "
                       "Nestbox in a desktop session, or run the program without a terminal window."));
    // A terminal may be opened by a server that inherits nothing: the shell opens our end of the stream by its path.
    const QStringList command = QStringList { QStringLiteral("/bin/sh"), QStringLiteral("-c"),
        QStringLiteral("exec \"$@\" %1>%2").arg(childStatusFd).arg(sharedPath(m_statusWrite.get())),
        QStringLiteral("nestbox"), launcherPath() }
        + launcherArguments(childStatusFd);
    QStringList line = terminal->commandLine(command);
    if (!QProcess::startDetached(line.takeFirst(), line))
        fail(tr("The terminal emulator %1 cannot be executed.").arg(terminal->program));
}

void LauncherProcess::readOutput()
{
    const QString text = m_decoder.decode(m_process->readAll());
    if (!text.isEmpty())
        emit outputArrived(text);
}

void LauncherProcess::readStatus()
{
    std::array<char, 4096> buffer {};
    while (m_statusRead) {
        const ssize_t count = ::read(m_statusRead.get(), buffer.data(), buffer.size());
        if (count < 0)
            return;
        if (count == 0) {
            m_notifier->setEnabled(false);
            if (m_inTerminal)
                finish(m_outcome.value_or(LaunchOutcome {}));
            return;
        }
        for (const LaunchEvent& event : m_stream.take(QByteArray(buffer.data(), static_cast<qsizetype>(count))))
            take(event);
    }
}

void LauncherProcess::take(const LaunchEvent& event)
{
    // From here on the launcher has an end of its own: without ours, its end is the end of the stream.
    m_statusWrite = {};
    if (const std::optional<qint64> pid = event.number(QStringLiteral("pid")))
        takePid(*pid);
    const std::optional<qint64> signal = event.number(QStringLiteral("signal"));
    const auto code = static_cast<int>(event.number(QStringLiteral("code")).value_or(0));
    if (event.step == LaunchEvent::Step::Failed)
        m_outcome = LaunchOutcome { .kind = LaunchOutcome::Kind::Refused, .event = event };
    else if (event.step == LaunchEvent::Step::Exit && signal)
        m_outcome = LaunchOutcome { .kind = LaunchOutcome::Kind::Signalled, .code = static_cast<int>(*signal) };
    else if (event.step == LaunchEvent::Step::Exit)
        m_outcome = LaunchOutcome { .kind = LaunchOutcome::Kind::Exited, .code = code };
    emit eventArrived(event);
    if (m_inTerminal && event.isLast())
        finish(*m_outcome);
}

/// A process that the launcher cannot number is 0.
void LauncherProcess::takePid(qint64 pid)
{
    if (pid <= 0)
        return;
    m_pid = pid;
    const std::uint64_t found = user_namespace_of(static_cast<std::uint32_t>(pid));
    if (found != 0 && found != user_namespace_of(static_cast<std::uint32_t>(::getpid())))
        m_userNamespace = found;
}

void LauncherProcess::stop()
{
    if (m_consent && m_consent->cancel())
        return;
    signalProgram(m_stopAsked ? SIGKILL : SIGTERM);
    if (!m_stopAsked)
        m_grace.start();
    m_stopAsked = true;
}

void LauncherProcess::signalProgram(int signal)
{
    if (m_running && m_pid)
        ::kill(static_cast<pid_t>(*m_pid), signal);
    else if (m_running && m_process)
        ::kill(static_cast<pid_t>(m_process->processId()), signal);
}

std::vector<RunningProcess> LauncherProcess::remains() const
{
    return m_running || m_endsTogether ? std::vector<RunningProcess> {} : processes_in(m_userNamespace);
}

void LauncherProcess::finish(const LaunchOutcome& outcome)
{
    if (!m_running)
        return;
    m_running = false;
    m_grace.stop();
    if (m_consent)
        m_consent->cancel(); // nobody waits for the maps any more
    emit finished(outcome);
}

void LauncherProcess::fail(const QString& reason)
{
    finish({ .kind = LaunchOutcome::Kind::NotStarted, .reason = reason });
}

} // namespace nestbox
