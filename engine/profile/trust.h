// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"
#include "engine/profile/assessment.h"
#include "engine/profile/visibletree.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace nestbox {

/// One thing that a sandbox keeps from its program, or leaves to it.
struct TrustFact
{
    enum class Code : std::uint8_t
    {
        ActsAsRoot, ///< left: an ID inside is the host's UID 0
        ActsAsOthers, ///< left: host UIDs `ids` that are neither the caller's nor delegated
        FilesWritable, ///< left: all of the caller's files
        FilesReadable, ///< left: the same, but they cannot be changed
        FilesAsStranger, ///< kept: the program has another ID than the caller, and no power over the caller's files
        FilesHidden, ///< kept: the home folder is not there
        FoldersWritable, ///< left: `folders` of the host that the profile binds
        FoldersReadable, ///< left: `folders`, read-only
        SystemReadable, ///< left: what else the host's tree lets the caller read
        SystemHidden, ///< kept
        NetworkReached, ///< left
        NetworkKept, ///< kept: a loopback and nothing else
        ProcessesReached, ///< left: the caller's processes are seen, and can be ended
        ProcessesSeen, ///< left: listed in /proc, though they cannot be signalled
        ProcessesKept, ///< kept
        SessionReached, ///< left: Wayland, session bus, sound, agents: sockets below /run/user
        SessionKept, ///< kept
        DisplayReached, ///< left: the X11 server
        DisplayKept, ///< kept
        SystemBusReached, ///< left
        SystemBusKept, ///< kept
        IpcReached, ///< left: System V and POSIX message queues, semaphores, shared memory
        IpcKept, ///< kept
        DevicesReached, ///< left: what the caller may open below /dev
        DevicesKept, ///< kept
        GroupsHeld, ///< left: the caller's supplementary groups still open what they open
        GroupsDropped, ///< kept
        EnvironmentSeen, ///< left: the caller's environment variables
        HostNameSeen, ///< left: trifles, both
        ControlGroupSeen,
        PrivilegeKept, ///< kept: no_new_privs
        PrivilegeGained, ///< left: set-user-ID programs
        OutlivesStop, ///< left: what it detaches goes on after Stop
        EndsWithInit, ///< kept: nothing of it outlives its PID namespace
        ResourcesUnlimited, ///< left: memory, processors, disk space
        KernelReached, ///< left, always: the kernel's own faults
    };
    Code code = Code::KernelReached;
    std::vector<VisibleFolder> folders; ///< FoldersWritable, FoldersReadable
    std::vector<IdInterval> ids; ///< ActsAsOthers

    friend bool operator==(const TrustFact&, const TrustFact&) = default;
};

/// True when the sandbox keeps it from the program, false when it leaves it.
[[nodiscard]] bool is_kept(TrustFact::Code code);

/// The stable name of a code for machines to read: "files-writable".
[[nodiscard]] std::string_view name(TrustFact::Code code);

/// What the sandbox of `profile` keeps from its program and what it does not, in the order of TrustFact::Code: the
/// gravest first. From the profile's contents alone; pure. Where it cannot know (symbolic links, rights of single
/// files) it says that the program reaches it.
[[nodiscard]] std::vector<TrustFact> trust_facts(
    const Profile& profile, const Assessment& assessment, const HostFacts& facts);

} // namespace nestbox
