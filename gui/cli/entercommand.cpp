// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/entercommand.h"

#include "engine/host/wayin.h"
#include "gui/cli/output.h"
#include "helper/protocol/launchexit.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EnterCommand)
};

QString errorText(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

QString typeName(NamespaceType type)
{
    return QString::fromLatin1(type_name(type).data(), static_cast<qsizetype>(type_name(type).size()));
}

QString joinFailure(const WayIn::Failure& failure, std::uint32_t pid)
{
    if (failure.error == EPERM)
        return Words::tr("You may not enter the %1 namespace of process %2: only who administers it (CAP_SYS_ADMIN) "
                         "may. Enter as its owner or as root.")
            .arg(typeName(failure.type))
            .arg(pid);
    return Words::tr("The %1 namespace of process %2 cannot be joined: %3.")
        .arg(typeName(failure.type))
        .arg(pid)
        .arg(errorText(failure.error));
}

QString failureText(const WayIn::Failure& failure, std::uint32_t pid)
{
    using Step = WayIn::Failure::Step;
    switch (failure.step) {
    case Step::See:
        return failure.error == EACCES || failure.error == EPERM
            ? Words::tr("The namespaces of process %1 may not be seen by you. Enter as its user or as root.").arg(pid)
            : Words::tr("There is no process %1.").arg(pid);
    case Step::Above:
        return Words::tr("The user namespace of process %1 is not below your own: only those below can be entered.")
            .arg(pid);
    case Step::Join:
        return joinFailure(failure, pid);
    case Step::Become:
        return Words::tr("No ID can be taken on in there: %1.").arg(errorText(failure.error));
    case Step::Fork:
        break;
    }
    return Words::tr(
        "No process can be made in the PID namespace of process %1: %2. Perhaps its first process has ended.")
        .arg(pid)
        .arg(errorText(failure.error));
}

void tellWhatIsLeftOut(const WayIn& way)
{
    QStringList names;
    for (const NamespaceType type : way.left_out())
        names << typeName(type);
    if (!names.isEmpty())
        printError(Words::tr("Not joined: %1. No user namespace on the way in governs it; nsenter as root joins it.")
                .arg(names.join(QStringLiteral(", "))));
}

/// Returns only when that was not possible.
int become(const QStringList& words)
{
    std::vector<QByteArray> texts;
    for (const QString& word : words)
        texts.push_back(QFile::encodeName(word));
    std::vector<char*> argv;
    for (QByteArray& text : texts)
        argv.push_back(text.data());
    argv.push_back(nullptr);
    ::execvp(argv.front(), argv.data());
    const int error = errno;
    printError(Words::tr("%1 cannot be executed: %2").arg(words.constFirst(), errorText(error)));
    return error == ENOENT ? not_found : cannot_execute;
}

QStringList programOf(const QStringList& arguments)
{
    const QStringList words = arguments.mid(arguments.value(1) == QStringLiteral("--") ? 2 : 1);
    return words.isEmpty() ? QStringList { qEnvironmentVariable("SHELL", QStringLiteral("/bin/sh")) } : words;
}

} // namespace

int enterNamespaces(const QStringList& arguments)
{
    bool number = false;
    const std::uint32_t pid = arguments.value(0).toUInt(&number);
    if (!number || pid == 0) {
        printError(Words::tr("enter takes a process ID: nestbox enter PID [--] [PROGRAM [ARG]...]"));
        return launch_failed;
    }
    const FileDescriptor proc { ::open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC) };
    const std::expected<WayIn, WayIn::Failure> way = WayIn::find(proc.get(), pid);
    if (!way) {
        printError(failureText(way.error(), pid));
        return launch_failed;
    }
    tellWhatIsLeftOut(*way);
    if (const auto taken = way->take(proc.get()); !taken) {
        printError(failureText(taken.error(), pid));
        return launch_failed;
    }
    return become(programOf(arguments));
}

} // namespace nestbox
