// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldnamespace.h"

#include <QFile>

#include <csignal>
#include <fcntl.h>
#include <sched.h>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox::test {

namespace {

bool write_file(const char* path, const std::string& text)
{
    const int fd = open(path, O_WRONLY | O_CLOEXEC);
    const bool written = write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    close(fd);
    return written;
}

bool map_own_ids(const std::string& uid, const std::string& gid)
{
    return write_file("/proc/self/setgroups", "deny") && write_file("/proc/self/uid_map", "0 " + uid + " 1")
        && write_file("/proc/self/gid_map", "0 " + gid + " 1");
}

[[noreturn]] void hold(HeldNamespace::Kind kind, int ready)
{
    const std::string uid = std::to_string(geteuid());
    const std::string gid = std::to_string(getegid());
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_DUMPABLE, 1);
    bool good = unshare(CLONE_NEWUSER) == 0;
    if (good && kind == HeldNamespace::Denied)
        good = write_file("/proc/self/setgroups", "deny");
    if (good && (kind == HeldNamespace::Written || kind == HeldNamespace::Nested))
        good = map_own_ids(uid, gid);
    if (good && kind == HeldNamespace::Nested)
        good = unshare(CLONE_NEWUSER) == 0;
    if (good)
        good = write(ready, "", 1) == 1;
    close(ready);
    while (good)
        pause();
    _exit(1);
}

} // namespace

HeldNamespace::HeldNamespace(Kind kind)
{
    int ready[2];
    if (pipe2(ready, O_CLOEXEC) != 0)
        return;
    m_process = fork();
    if (m_process == 0)
        hold(kind, ready[1]);
    close(ready[1]);
    char byte = 0;
    if (read(ready[0], &byte, 1) == 1)
        m_fd = open(("/proc/" + std::to_string(m_process) + "/ns/user").c_str(), O_RDONLY | O_CLOEXEC);
    close(ready[0]);
}

HeldNamespace::~HeldNamespace()
{
    end_process();
    close(m_fd);
}

void HeldNamespace::end_process()
{
    if (m_process <= 0)
        return;
    kill(m_process, SIGKILL);
    waitpid(m_process, nullptr, 0);
    m_process = -1;
}

QByteArray proc_text(pid_t process, const char* file)
{
    QFile proc(QStringLiteral("/proc/%1/%2").arg(process).arg(file));
    if (!proc.open(QIODevice::ReadOnly))
        return "?";
    QByteArrayList lines;
    for (const QByteArray& line : proc.readAll().split('\n'))
        if (!line.isEmpty())
            lines << line.simplified();
    return lines.join(',');
}

} // namespace nestbox::test
