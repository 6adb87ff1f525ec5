// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

#include <sys/types.h>

namespace nestbox::test {

/// One of the users, in the shape of the client program: tells it what to do and waits for what it says.
class MapperUser
{
public:
    /// `descriptor`, if given, becomes the client's --fd.
    explicit MapperUser(int user, const QStringList& arguments, int descriptor = -1);
    /// In the shape of another program, which says "ready" when it is.
    MapperUser(int user, const QString& program, const QStringList& arguments);
    ~MapperUser();
    MapperUser(const MapperUser&) = delete;
    MapperUser& operator=(const MapperUser&) = delete;

    /// The process in the user's namespace.
    [[nodiscard]] pid_t held() const { return m_held; }
    [[nodiscard]] pid_t process() const { return static_cast<pid_t>(m_process.processId()); }

    void say(const QByteArray& line);
    /// The rest of the next line that begins with `word`; lines before it are dropped. "(nothing)" if none comes
    /// for so many milliseconds; -1 = for ever.
    [[nodiscard]] QString hear(const QString& word, int patience = 120'000);
    /// Says "call" and hears the reply.
    [[nodiscard]] QString ask();
    void kill();
    /// Nothing more to say: whether the program then ends, and in order.
    [[nodiscard]] bool leaves();
    /// Waits until the client has ended by itself.
    void wait();

private:
    void become(int user, int descriptor = -1);

    QProcess m_process;
    pid_t m_held = -1;
};

} // namespace nestbox::test
