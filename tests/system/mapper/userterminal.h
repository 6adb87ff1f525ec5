// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <sys/types.h>

namespace nestbox::test {

/// A program that one of the users runs on a terminal of its own.
class UserTerminal
{
public:
    UserTerminal(uid_t user, const QStringList& command);
    ~UserTerminal();
    UserTerminal(const UserTerminal&) = delete;
    UserTerminal& operator=(const UserTerminal&) = delete;

    /// Reads on until `text` was shown; false = it ended first.
    [[nodiscard]] bool shows(const QByteArray& text);
    void type(const QByteArray& line);
    /// As people do who see that nothing is shown: who asks for a password drops what was typed before that.
    [[nodiscard]] bool type_secretly(const QByteArray& line);
    /// Waits for the end: the exit status.
    [[nodiscard]] int status();
    [[nodiscard]] const QByteArray& shown() const { return m_shown; }

private:
    [[nodiscard]] bool read();

    int m_terminal = -1;
    pid_t m_process = -1;
    QByteArray m_shown;
};

} // namespace nestbox::test
