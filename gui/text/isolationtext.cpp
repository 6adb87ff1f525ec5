// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/isolationtext.h"

#include <QCoreApplication>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(IsolationText)
};

} // namespace

NamespaceText namespaceText(NamespaceKind kind)
{
    switch (kind) {
    case NamespaceKind::Cgroup:
        return { Words::tr("cgroup"), Words::tr("It sees its own control group as the topmost one."),
            Words::tr("It limits nothing: memory and processor time stay what your session allows.") };
    case NamespaceKind::Ipc:
        return { Words::tr("IPC"),
            Words::tr("System V shared memory, semaphores and message queues, and POSIX message queues, of its own."),
            Words::tr("Pipes, sockets and POSIX shared memory (/dev/shm) are files, not IPC.") };
    case NamespaceKind::Mount:
        return { Words::tr("Mount"),
            Words::tr("A mount table of its own: what is mounted inside is not seen outside, nor the reverse."),
            Words::tr("On its own it hides and protects no file: say so below, with mounts or a root of its own.") };
    case NamespaceKind::Net:
        return { Words::tr("Network"), Words::tr("A loopback and nothing else: no network, no abstract sockets."),
            Words::tr("Nothing connects it to your network. Sockets that are files can still be reached.") };
    case NamespaceKind::Pid:
        return { Words::tr("PID"),
            Words::tr("Processes of its own, numbered from 1: it can signal no other, and all end together."),
            Words::tr("Without a mount namespace the host's /proc still lists the others.") };
    case NamespaceKind::Uts:
        break;
    }
    return { Words::tr("Host name"), Words::tr("A host name of its own, which it may change."),
        Words::tr("It does not hide this machine: addresses and hardware still tell.") };
}

QString needText(IsolationNeed need)
{
    switch (need) {
    case IsolationNeed::PrivateRoot:
        return Words::tr("An empty root needs the PID and mount namespaces.");
    case IsolationNeed::Mounts:
        return Words::tr("The mounts of this profile need the mount namespace.");
    case IsolationNeed::Hostname:
        break;
    }
    return Words::tr("The host name of this profile needs that namespace.");
}

QString dropNeedText(NamespaceKind kind)
{
    return Words::tr("Switch off %1 and what needs it").arg(namespaceText(kind).name);
}

} // namespace nestbox
