// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/problem.h"
#include "engine/profile/profile.h"
#include "engine/profile/route.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace nestbox {

/// A profile resolved against one machine: the maps that will be written, by which route, and everything wrong.
struct Assessment
{
    struct Map
    {
        IdMap map; ///< symbols resolved, ready to be written
        std::vector<std::size_t> row_of_range; ///< for each range of `map`, the profile row it came from
        Route route = Route::Unmapped;
        std::vector<std::size_t> forcing_rows; ///< rows that need more than Route::Self
    };
    struct Level
    {
        Map uid;
        Map gid;
        Setgroups setgroups = Setgroups::Allow;

        [[nodiscard]] const Map& of(IdKind kind) const { return kind == IdKind::Gid ? gid : uid; }
        [[nodiscard]] Map& of(IdKind kind) { return kind == IdKind::Gid ? gid : uid; }
    };
    std::vector<Level> levels;
    std::optional<Id> user; ///< inside ID the program starts with; nullopt = unchanged
    std::optional<Id> group;
    std::vector<Problem> problems;

    /// True when nothing in `problems` is an error: some route on this machine can write every map.
    [[nodiscard]] bool launchable() const
    {
        return std::ranges::none_of(problems, [](const Problem& p) { return p.severity == Problem::Severity::Error; });
    }
};

/// Resolves symbols, chooses routes and judges every map as the kernel would. Pure; never fails: all that is wrong is
/// in `problems`. Microseconds for 340 ranges, so it may run on every mouse move.
[[nodiscard]] Assessment assess(const Profile& profile, const HostFacts& facts);

} // namespace nestbox
