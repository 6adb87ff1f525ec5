// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace nestbox {

/// How other tools write ID maps.
enum class MapFormat : std::uint8_t
{
    Kernel, ///< lines of /proc/PID/uid_map and gid_map: user_namespaces(7)
    NewIdMap, ///< arguments of newuidmap(1) and newgidmap(1); numbers are base 0, 010 is eight
    Unshare, ///< options of unshare(1): --map-root-user, --map-users, ...
    Podman, ///< --uidmap, --gidmap (and Quadlet's UIDMap=, GIDMap=) of a Podman run by root: host IDs
    PodmanRootless, ///< the same of a Podman run by a user: 0 = own ID, N = the N-th subordinate ID
    LxcConfig, ///< lxc.idmap of lxc.container.conf(5), also with Proxmox VE's colon; numbers are base 0
    LxcUsernsExec, ///< -m of lxc-usernsexec(1)
    OciRuntime, ///< config.json of the OCI runtime specification: linux.uidMappings, linux.gidMappings
    Nsjail, ///< uidmap {} and gidmap {} of an nsjail configuration in protobuf's text format
    Incus, ///< raw.idmap of Incus and LXD; the host's IDs come first
    Bubblewrap, ///< --uid and --gid of bwrap(1): own ID only
};

inline constexpr std::array all_map_formats { MapFormat::Kernel, MapFormat::NewIdMap, MapFormat::Unshare,
    MapFormat::Podman, MapFormat::PodmanRootless, MapFormat::LxcConfig, MapFormat::LxcUsernsExec, MapFormat::OciRuntime,
    MapFormat::Nsjail, MapFormat::Incus, MapFormat::Bubblewrap };

} // namespace nestbox
