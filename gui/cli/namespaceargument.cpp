// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/namespaceargument.h"

#include "engine/host/procfs.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <utility>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NamespaceArgument)
};

constexpr std::uint64_t largestPid = 4194304; // PID_MAX_LIMIT in linux/threads.h

using Answer = std::expected<NamespaceArgument, QString>;

/// Whatever /proc hides.
bool exists(std::uint32_t pid)
{
    return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
}

Answer ofProcess(std::uint32_t pid)
{
    const FileDescriptor proc = open_proc();
    if (!proc)
        return std::unexpected(Words::tr("/proc cannot be read: %1").arg(QString::fromLocal8Bit(std::strerror(errno))));
    const NamespaceLink link = read_namespace_link(proc.get(), ProcPath { pid, "ns/user" }.c_str());
    if (link.inode != 0)
        return NamespaceArgument { link.inode, {} };
    if (link.denied() || exists(pid))
        return std::unexpected(Words::tr("The namespaces of process %1 may not be seen by you.").arg(pid));
    return std::unexpected(Words::tr("There is no process %1.").arg(pid));
}

Answer ofPath(const QString& path)
{
    const FileDescriptor place { ::open(QFile::encodeName(path).constData(), O_PATH | O_CLOEXEC) };
    if (!place)
        return std::unexpected(
            Words::tr("%1 cannot be opened: %2").arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    NamespaceFile file = reopen_namespace(open_proc().get(), place);
    if (!file || namespace_type(file.fd.get()) != NamespaceType::User)
        return std::unexpected(Words::tr("%1 is not the file of a user namespace.").arg(path));
    const std::uint64_t inode = file.inode;
    return NamespaceArgument { inode, std::move(file) };
}

} // namespace

std::expected<NamespaceArgument, QString> NamespaceArgument::parse(const QString& text)
{
    static const QRegularExpression form { QStringLiteral("^(user:\\[)?([0-9]{1,20})(?(1)\\])$") };
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return ofPath(text);
    bool fits = false;
    const std::uint64_t number = match.captured(2).toULongLong(&fits);
    if (!fits || number == 0)
        return std::unexpected(Words::tr("%1 is neither a process ID nor an inode.").arg(text));
    if (match.captured(1).isEmpty() && number <= largestPid)
        return ofProcess(static_cast<std::uint32_t>(number));
    return NamespaceArgument { number, {} };
}

} // namespace nestbox
