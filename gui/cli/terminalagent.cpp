// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/terminalagent.h"

#include "engine/host/filedescriptor.h"

#include <QByteArray>
#include <QFile>
#include <QStandardPaths>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox {

namespace {

/// As long as it needs to reach the bus and polkit.
constexpr int registrationLimit = 10'000;

bool hasTerminal()
{
    const FileDescriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    return static_cast<bool>(terminal);
}

} // namespace

bool TerminalAgent::start()
{
    const QByteArray program = QFile::encodeName(QStandardPaths::findExecutable(QStringLiteral("pkttyagent")));
    std::array<int, 2> ends { -1, -1 };
    if (program.isEmpty() || !hasTerminal() || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    const FileDescriptor heard(ends[0]);
    FileDescriptor told(ends[1]);
    const QByteArray self = QByteArray::number(::getpid());
    m_process = ::fork();
    if (m_process == 0) {
        ::fcntl(ends[1], F_SETFD, 0);
        ::execl(program.constData(), program.constData(), "--process", self.constData(), "--notify-fd",
            QByteArray::number(ends[1]).constData(), nullptr);
        ::_exit(127);
    }
    told = {};
    pollfd closed { heard.get(), POLLIN, 0 };
    // It closes its end when it is registered, or has given up: then the answer is the same as before.
    return m_process > 0 && ::poll(&closed, 1, registrationLimit) == 1;
}

void TerminalAgent::end() const
{
    if (m_process <= 0)
        return;
    ::kill(m_process, SIGTERM); // it puts the terminal's echo back
    ::kill(m_process, SIGCONT);
    ::waitpid(m_process, nullptr, 0);
}

} // namespace nestbox
