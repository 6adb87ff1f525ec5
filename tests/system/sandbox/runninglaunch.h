// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandboxed.h"

#include <QElapsedTimer>

#include <array>
#include <csignal>

#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox::test {

inline constexpr int patience = 30000;

inline std::vector<std::string> words_of(const QString& text)
{
    std::vector<std::string> words;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

[[noreturn]] inline void execute(const std::vector<std::string>& words)
{
    std::vector<char*> pointers;
    for (const std::string& word : words)
        pointers.push_back(const_cast<char*>(word.c_str()));
    pointers.push_back(nullptr);
    execvp(pointers[0], pointers.data());
    _exit(99);
}

/// A launch in a terminal of its own, or without one; killed at the end.
class Running
{
public:
    enum class Terminal
    {
        Own,
        None
    };

    Running(const QString& options, const std::vector<std::string>& program, Terminal terminal)
    {
        std::vector<std::string> words = words_of(options);
        words.insert(words.begin(), Sandboxed::launcher);
        words.emplace_back("--");
        words.insert(words.end(), program.begin(), program.end());
        sigset_t all {};
        sigset_t before {};
        sigfillset(&all);
        sigprocmask(SIG_SETMASK, &all, &before);
        m_pid = terminal == Terminal::Own ? forkpty(&m_terminal, nullptr, nullptr, nullptr) : fork();
        if (m_pid == 0)
            std::signal(SIGTERM, SIG_DFL); // Qt Test's handler is not for a copy of it
        sigprocmask(SIG_SETMASK, &before, nullptr);
        if (m_pid == 0)
            execute(words);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running()
    {
        if (m_pid > 0 && kill(m_pid, SIGKILL) == 0)
            waitpid(m_pid, nullptr, 0);
        hang_up();
    }

    [[nodiscard]] pid_t pid() const { return m_pid; }
    void type(const char* text) const { (void)!write(m_terminal, text, std::strlen(text)); }
    void resize(unsigned short rows) const
    {
        winsize size { rows, 80, 0, 0 };
        ioctl(m_terminal, TIOCSWINSZ, &size);
    }
    /// The process group that the terminal belongs to.
    [[nodiscard]] pid_t foreground() const { return tcgetpgrp(m_terminal); }
    void hang_up()
    {
        if (m_terminal >= 0)
            close(std::exchange(m_terminal, -1));
    }
    /// Whether the terminal shows it in time.
    bool shows(const QByteArray& text)
    {
        QElapsedTimer clock;
        clock.start();
        while (!m_shown.contains(text) && clock.elapsed() < patience) {
            pollfd waiting { m_terminal, POLLIN, 0 };
            std::array<char, 1024> piece {};
            const ssize_t got = poll(&waiting, 1, 100) > 0 ? read(m_terminal, piece.data(), piece.size()) : 0;
            if (got < 0)
                break;
            m_shown.append(piece.data(), got);
        }
        return m_shown.contains(text);
    }
    [[nodiscard]] QByteArray shown() const { return m_shown; }
    int wait()
    {
        int status = -1;
        waitpid(std::exchange(m_pid, -1), &status, 0);
        return status;
    }
    bool has_ended()
    {
        const bool ended = m_pid < 0 || waitpid(m_pid, nullptr, WNOHANG) == m_pid;
        if (ended)
            m_pid = -1;
        return ended;
    }

private:
    pid_t m_pid = -1;
    int m_terminal = -1;
    QByteArray m_shown;
};

} // namespace nestbox::test
