// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/signals.h"
#include "helper/launch/statussink.h"

#include <expected>

namespace nestbox::launch {

/// Goes on as the first process of a new pid namespace, a child of this process's parent, the supervisor; this process
/// ends. When the supervisor ends, so does the namespace with all that is in it. `status` goes to the supervisor. The
/// namespace belongs to the user namespace that the caller is in.
[[nodiscard]] Result continue_as_init(StatusSink status);

/// Forks. The child returns and becomes the program; it reports into the sink that it gets. The parent never returns:
/// it reaps, forwards signals, passes the reports on to `status`, and ends with the program, which ends the namespace.
/// `held` holds signals since before, so that none is lost; `childs` is for the child alone. Nothing inside can trace
/// it or look into its files: it is not dumpable and belongs to the namespace that the launcher was started in.
[[nodiscard]] std::expected<StatusSink, Failure> continue_under_init(
    StatusSink status, const HeldSignals& held, Descriptor& childs);

} // namespace nestbox::launch
