// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapperuser.h"

#include "privatebus.h"

#include <grp.h>
#include <unistd.h>

namespace nestbox::test {

MapperUser::MapperUser(int user, const QStringList& arguments, int descriptor)
{
    become(user, descriptor);
    QStringList all = arguments;
    if (descriptor >= 0)
        all << "--fd" << QString::number(descriptor);
    m_process.start("/run/nestbox/client", all);
    if (!arguments.contains("--often") && !arguments.contains("--fuzz"))
        m_held = hear("namespace").toInt();
}

MapperUser::MapperUser(int user, const QString& program, const QStringList& arguments)
{
    become(user);
    m_process.start(program, arguments);
    (void)hear("ready");
}

void MapperUser::become(int user, int descriptor)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([id = first_user + static_cast<uid_t>(user), descriptor] {
        const int inherited = descriptor >= 0 ? dup(descriptor) : -1; // dup leaves FD_CLOEXEC behind
        if ((inherited >= 0 && dup3(inherited, descriptor, 0) < 0) || setgroups(0, nullptr) != 0
            || setresgid(id, id, id) != 0 || setresuid(id, id, id) != 0)
            _exit(1);
    });
}

MapperUser::~MapperUser()
{
    kill();
}

void MapperUser::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool MapperUser::leaves()
{
    m_process.closeWriteChannel();
    return m_process.waitForFinished(120'000) && m_process.exitStatus() == QProcess::NormalExit
        && m_process.exitCode() == 0;
}

void MapperUser::wait()
{
    m_process.waitForFinished();
}

void MapperUser::say(const QByteArray& line)
{
    m_process.write(line + '\n');
    m_process.waitForBytesWritten();
}

QString MapperUser::hear(const QString& word, int patience)
{
    for (;;) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(patience))
            return "(nothing)";
        while (m_process.canReadLine()) {
            const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
            if (line.startsWith(word))
                return line.mid(word.size()).trimmed();
        }
    }
}

QString MapperUser::ask()
{
    say("call");
    return hear("reply");
}

} // namespace nestbox::test
