// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace nestbox {

/// Why nestbox-launch started nothing: "code" of the status stream's "failed" line. The names are an interface.
enum class FailureCode : std::uint8_t
{
    Usage, ///< the command line
    ProfileUnreadable, ///< the file cannot be read
    ProfileWrong, ///< its text is not a profile
    NotLaunchable, ///< the check before the launch found an error; "problem" says which
    DescriptorsNotClosed,
    ProcessNotStarted, ///< fork, pipe
    NameServicesNotAsked, ///< the program that asks NSS cannot be executed
    NamespaceRefused, ///< unshare: EPERM and the like
    NamespaceLimit, ///< unshare: ENOSPC, EUSERS
    NamespaceUnsupported, ///< unshare: EINVAL, ENOSYS
    ConsentNotAsked, ///< the socket of --mapper-socket cannot be reached
    ConsentRefused, ///< by the administrator or the mapper; "subject" says why
    ConsentLost, ///< who asks the mapper for us is gone
    ConsentTimedOut,
    SetgroupsNotWritten,
    MapNotWritten, ///< the kernel refused the launcher's own write
    ToolFailed, ///< newuidmap, newgidmap
    ToolTimedOut,
    MapsDiffer, ///< read back: not what was asked for
    IsolationRefused, ///< unshare of the namespace "subject"
    TreeNotPrivate, ///< the host's mounts could not be cut off from the host's
    MountSourceNotThere, ///< "subject" is the source
    MountTargetNotThere, ///< "subject" is the target
    MountRefused, ///< "subject" is the target
    ReadOnlyRefused, ///< "subject" is the source
    ProcNotMounted,
    ProcHidden, ///< no writable /proc in the tree that was mounted, and a further level to map
    RootNotMade, ///< a private root's file system, folder or device "subject"
    RootNotEntered, ///< pivot_root
    HostnameNotSet,
    LoopbackNotUp,
    GroupsNotSet, ///< setgroups(2)
    IdsNotSet, ///< setresuid, setresgid
    CapabilitiesNotSet,
    NoNewPrivilegesNotSet,
    TerminalFilterNotSet,
    DirectoryNotEntered,
    ProgramNotFound, ///< exit status 127
    ProgramNotExecutable, ///< exit status 126
};

/// The code as the status stream writes it: "map-not-written".
[[nodiscard]] std::string_view name(FailureCode code);

} // namespace nestbox
