// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "userterminal.h"

#include <QTest>

#include <array>
#include <csignal>
#include <grp.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vector>

namespace nestbox::test {

namespace {

constexpr int patience = 120'000;

} // namespace

UserTerminal::UserTerminal(uid_t id, const QStringList& command)
{
    std::vector<QByteArray> words;
    for (const QString& word : command)
        words.push_back(word.toLocal8Bit());
    std::vector<char*> pointers;
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    m_process = forkpty(&m_terminal, nullptr, nullptr, nullptr);
    if (m_process != 0)
        return;
    // The terminal is the user's, as login(1) would have it.
    if (fchown(0, id, id) == 0 && setgroups(0, nullptr) == 0 && setresgid(id, id, id) == 0
        && setresuid(id, id, id) == 0)
        execv(pointers.front(), pointers.data());
    _exit(1);
}

UserTerminal::~UserTerminal()
{
    if (m_process > 0) {
        kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
    }
    close(m_terminal);
}

bool UserTerminal::read()
{
    std::array<char, 4096> piece {};
    pollfd waiting { m_terminal, POLLIN, 0 };
    const ssize_t size = poll(&waiting, 1, patience) == 1 ? ::read(m_terminal, piece.data(), piece.size()) : -1;
    if (size > 0)
        m_shown.append(piece.data(), size);
    return size > 0;
}

bool UserTerminal::shows(const QByteArray& text)
{
    while (!m_shown.contains(text))
        if (!read())
            return false;
    return true;
}

void UserTerminal::type(const QByteArray& line)
{
    (void)!write(m_terminal, (line + '\n').constData(), static_cast<size_t>(line.size() + 1));
}

bool UserTerminal::type_secretly(const QByteArray& line)
{
    const auto shows_typing = [this] {
        termios settings {};
        return tcgetattr(m_terminal, &settings) != 0 || (settings.c_lflag & ECHO) != 0;
    };
    if (!QTest::qWaitFor([&] { return !shows_typing(); }, patience))
        return false;
    type(line);
    return true;
}

int UserTerminal::status()
{
    while (read()) { }
    int status = 0;
    waitpid(m_process, &status, 0);
    m_process = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace nestbox::test
