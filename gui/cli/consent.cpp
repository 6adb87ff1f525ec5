// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/consent.h"

#include "engine/host/gatherhostfacts.h"
#include "engine/host/profilefile.h"
#include "engine/profile/assessment.h"
#include "gui/administrator/consentbroker.h"
#include "gui/cli/output.h"
#include "gui/cli/terminalagent.h"
#include "gui/text/consenttext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox {

namespace {

using namespace std::chrono_literals;

/// A launcher that has not come by then needs no consent.
constexpr auto arrivalLimit = 30s;

void printReason(const QString& reason)
{
    if (reason.isEmpty())
        return;
    const ConsentText text = consentText(reason);
    printError(text.sentence + QLatin1Char(' ') + text.remedy);
}

/// The program's own input and output are none of this process's business.
void leaveStandardDescriptors()
{
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(nothing, STDOUT_FILENO);
    ::close(nothing);
}

[[noreturn]] void serve(ConsentBroker& broker, pid_t launcher)
{
    leaveStandardDescriptors();
    LauncherSocket& socket = broker.socket();
    socket.watch();
    TerminalAgent agent;
    broker.findAgent = [&agent] { return agent.start(); };
    QObject::connect(&broker, &ConsentBroker::answered, &broker, printReason);
    QObject::connect(&broker, &ConsentBroker::stateChanged, &broker, [&broker] {
        if (broker.state() == ConsentBroker::State::Ended)
            QCoreApplication::quit();
    });
    const auto leaveIfAlone = [&socket] {
        if (!socket.isConnected())
            QCoreApplication::quit();
    };
    QSocketNotifier end(static_cast<int>(::syscall(SYS_pidfd_open, launcher, 0)), QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, &broker, QCoreApplication::quit);
    QTimer::singleShot(arrivalLimit, &broker, leaveIfAlone);
    QCoreApplication::exec();
    agent.end();
    ::_exit(0);
}

} // namespace

bool needsConsent(const QString& profilePath)
{
    const auto profile = QFileInfo(profilePath).isFile()
        ? read_profile_file(QFile::encodeName(profilePath).toStdString())
        : std::unexpected { std::vector<ProfileError> {} };
    if (!profile)
        return false; // nestbox-launch says so
    HostFacts facts = gather_host_facts(questions_for(*profile));
    facts.mapper_available = true; // if it is not there, the one who asks for it says so
    const Assessment assessment = assess(*profile, facts);
    const Assessment::Level& level = assessment.levels.front();
    return assessment.launchable()
        && (level.uid.route == Route::Administrator || level.gid.route == Route::Administrator);
}

QString startConsentProcess()
{
    auto broker = std::make_unique<ConsentBroker>();
    if (!broker->socket().listen())
        return {};
    const pid_t launcher = ::getpid();
    // Two forks: the program that this process becomes shall not find a child that it did not start.
    const pid_t child = ::fork();
    if (child == 0) {
        if (::fork() != 0)
            ::_exit(0);
        serve(*broker, launcher);
    }
    ::waitpid(child, nullptr, 0);
    return child < 0 ? QString() : broker->socket().name();
}

} // namespace nestbox
