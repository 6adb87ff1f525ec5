// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/filedescriptor.h"
#include "engine/host/remains.h"
#include "engine/profile/profile.h"
#include "gui/launch/statusstream.h"

#include <QObject>
#include <QProcess>
#include <QStringDecoder>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class QSocketNotifier;

namespace nestbox {

class ConsentBroker;

/// How a launch ended.
struct LaunchOutcome
{
    enum class Kind
    {
        Exited, ///< `code` is the program's exit status
        Signalled, ///< `code` is the signal that ended it
        Refused, ///< the launcher started no program; `event` says why
        NotStarted, ///< the launcher or the terminal could not be executed; `reason` says why
        Lost, ///< it ended without a word
    };
    Kind kind = Kind::Lost;
    int code = 0;
    LaunchEvent event;
    QString reason;
};

/// One run of nestbox-launch. The profile goes to it as an anonymous file in memory that lives as long as this object,
/// so nothing is left on the disk whatever happens. Programs in a terminal outlive this object, others do not.
class LauncherProcess : public QObject
{
    Q_OBJECT

public:
    explicit LauncherProcess(QObject* parent = nullptr);
    ~LauncherProcess() override;

    /// Starts the profile's program; everything else is told by the signals.
    void start(const Profile& profile);
    /// Before start(): an administrator may be asked for maps that need it, as the person has been told.
    void allowAdministrator();
    /// The question to the administrator; nullptr = there is none.
    [[nodiscard]] ConsentBroker* consent() const { return m_consent.get(); }
    /// Asks the program to end (SIGTERM); a second call, or a while without effect, ends it (SIGKILL). With a PID
    /// namespace everything that it started ends with it.
    void stop();
    [[nodiscard]] bool isStopping() const { return m_stopAsked && m_running; }
    /// What the program has put in the background and is still there after its end; empty while it runs. Known only to
    /// sandboxes without a PID namespace, for nothing is left of the others.
    [[nodiscard]] std::vector<RunningProcess> remains() const;
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isInTerminal() const { return m_inTerminal; }
    [[nodiscard]] std::optional<qint64> pid() const { return m_pid; }

signals:
    void outputArrived(const QString& text);
    void eventArrived(const nestbox::LaunchEvent& event);
    void finished(const nestbox::LaunchOutcome& outcome);

private:
    [[nodiscard]] bool prepare(const Profile& profile);
    [[nodiscard]] QStringList launcherArguments(int statusFd) const;
    void startCaptured();
    void startInTerminal();
    void readOutput();
    void readStatus();
    void take(const LaunchEvent& event);
    void takePid(qint64 pid);
    void signalProgram(int signal);
    void finish(const LaunchOutcome& outcome);
    void fail(const QString& reason);

    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<ConsentBroker> m_consent;
    QStringDecoder m_decoder { QStringDecoder::Utf8 };
    StatusStream m_stream;
    FileDescriptor m_profile;
    FileDescriptor m_statusRead;
    FileDescriptor m_statusWrite;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::optional<LaunchOutcome> m_outcome;
    std::optional<qint64> m_pid;
    bool m_running = false;
    bool m_inTerminal = false;
    bool m_stopAsked = false;
    bool m_endsTogether = false; ///< the sandbox has a PID namespace
    std::uint64_t m_userNamespace = 0; ///< of the program, by inode; 0 = unknown
    QTimer m_grace; ///< between asking and ending
};

} // namespace nestbox
