// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/statussink.h"

#include <expected>

namespace nestbox::launch {

/// Whom the supervisor's child becomes.
enum class Supervised : std::uint8_t
{
    Program,
    Init ///< its child in a pid namespace does, see init.h; the child itself ends
};

/// Forks. The child returns and becomes the program; it reports into the sink that it gets, which ends at the exec. The
/// parent never returns: it passes the reports on to `status`, forwards signals, stops and goes on as the program does,
/// reports how it ended, and ends the same way.
[[nodiscard]] std::expected<StatusSink, Failure> continue_supervised(StatusSink status, Supervised supervised);

} // namespace nestbox::launch
