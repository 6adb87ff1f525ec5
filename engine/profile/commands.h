// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"
#include "engine/profile/hostfacts.h"
#include "engine/profile/launchstep.h"
#include "engine/profile/profile.h"

#include <optional>
#include <string>
#include <vector>

namespace nestbox {

[[nodiscard]] bool can_write_every_map(const Assessment& assessment);

/// What a launch of the profile does, in order. Empty if some map can be written by no route.
[[nodiscard]] std::vector<LaunchStep> launch_steps(
    const Profile& profile, const Assessment& assessment, const HostFacts& facts);

/// Shell commands that a person can type to run the profile's program under the same maps, without its isolation: for
/// a POSIX shell with util-linux 2.38 or newer and, by the routes, shadow's newuidmap and newgidmap or sudo. The
/// program does not start unless every map was written. nullopt if some map can be written by no route.
[[nodiscard]] std::optional<std::string> equivalent_commands(
    const Assessment& assessment, const HostFacts& facts, const Profile& profile);

} // namespace nestbox
