// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "helper/launch/failure.h"

#include <span>

namespace nestbox::launch {

/// What the profile needs to know of the machine. Two programs answer it in two ways: nestbox-launch is linked
/// statically, for half the time of a dynamic program's start goes into its loader, and so can ask no name service; it
/// takes the answers from the files where nsswitch.conf(5) puts these first, and otherwise becomes nestbox-launch-nss,
/// which asks whatever there is. `arguments` are main()'s; only `status_fd` (-1 = none) stays open for the other.
[[nodiscard]] std::expected<HostFacts, Failure> host_answers(
    const Profile& profile, std::span<char*> arguments, int status_fd);

} // namespace nestbox::launch
