// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/namespaces.h"

#include "engine/profile/namespacename.h"
#include "helper/launch/descriptor.h"

#include <cerrno>

#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

int flag_of(NamespaceKind kind)
{
    switch (kind) {
    case NamespaceKind::Cgroup:
        return CLONE_NEWCGROUP;
    case NamespaceKind::Ipc:
        return CLONE_NEWIPC;
    case NamespaceKind::Mount:
        return CLONE_NEWNS;
    case NamespaceKind::Net:
        return CLONE_NEWNET;
    case NamespaceKind::Pid:
        return CLONE_NEWPID;
    case NamespaceKind::Uts:
        return CLONE_NEWUTS;
    }
    return 0;
}

/// One after the other, to learn which it is.
std::string find_refused(const std::set<NamespaceKind>& kinds)
{
    for (const NamespaceKind kind : kinds)
        if (unshare(flag_of(kind)) != 0)
            return std::string { namespace_name(kind) };
    return {};
}

} // namespace

Result create_namespaces(const std::set<NamespaceKind>& kinds)
{
    int flags = 0;
    for (const NamespaceKind kind : kinds)
        flags |= flag_of(kind);
    if (flags == 0 || unshare(flags) == 0)
        return {};
    const int error = errno;
    return failed(FailureCode::IsolationRefused, error, find_refused(kinds));
}

Result set_hostname(const std::string& name)
{
    if (sethostname(name.data(), name.size()) != 0)
        return failed(FailureCode::HostnameNotSet, errno, name);
    return {};
}

Result raise_loopback()
{
    const Descriptor any { socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0) };
    ifreq request { .ifr_ifrn = { "lo" }, .ifr_ifru = {} };
    if (!any.valid() || ioctl(any.get(), SIOCGIFFLAGS, &request) != 0)
        return failed(FailureCode::LoopbackNotUp, errno);
    request.ifr_flags = static_cast<short>(request.ifr_flags | IFF_UP);
    if (ioctl(any.get(), SIOCSIFFLAGS, &request) != 0)
        return failed(FailureCode::LoopbackNotUp, errno);
    return {};
}

} // namespace nestbox::launch
