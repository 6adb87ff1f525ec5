// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace nestbox {

/// What is at a path of the host, links followed.
enum class PathState : std::uint8_t
{
    Folder,
    Other, ///< a file of any other kind
    Missing,
    Unreachable ///< a folder on the way may not be searched
};

/// What is wrong with, or surprising about, one mount.
struct MountFinding
{
    enum class Code : std::uint8_t
    {
        SourceNotAbsolute, ///< neither "/…" nor "~/…"
        TargetNotAbsolute,
        SourceMissing,
        SourceUnreachable,
        TargetMissing, ///< with the host's tree a target has to exist already; `path` = where it was looked for
        KindsDiffer, ///< a folder onto a file, or the reverse
        Covered, ///< a later mount, `other`, hides it
        HidesProc, ///< the fresh /proc of an empty root
    };
    Code code = Code::SourceMissing;
    std::size_t row = 0; ///< 0-based, in Isolation::mounts
    std::size_t other = 0; ///< Covered only
    std::string path;

    friend bool operator==(const MountFinding&, const MountFinding&) = default;
};

/// False: it is only surprising.
[[nodiscard]] bool stops_launch(MountFinding::Code code);

/// Asked for absolute paths of the host in normal form.
using PathProbe = std::function<PathState(const std::string&)>;

/// At most one finding a mount, the gravest, in the order of the mounts. `home`: the caller's, for "~".
[[nodiscard]] std::vector<MountFinding> check_mounts(
    const Isolation& isolation, std::string_view home, const PathProbe& probe);

} // namespace nestbox
