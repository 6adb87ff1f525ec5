// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/plan.h"
#include "helper/launch/statussink.h"

#include <sys/types.h>

namespace nestbox::launch {

/// The process that is to become the program, as seen from where the launcher was started.
struct Inmate
{
    StatusSink status;
    pid_t pid;
};

/// Makes all namespaces of the plan, with their maps, mounts and names. This process, or with a pid namespace a new
/// child of its init, returns inside, holding every capability there.
[[nodiscard]] std::expected<Inmate, Failure> enter_sandbox(const Plan& plan, StatusSink status);

} // namespace nestbox::launch
