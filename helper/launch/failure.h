// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/problem.h"
#include "engine/profile/profileerror.h"
#include "helper/launch/obstacle.h"
#include "helper/launch/usageerror.h"
#include "helper/protocol/failurecode.h"

#include <expected>
#include <optional>
#include <string>
#include <variant>

namespace nestbox::launch {

/// Why the program was not started, as values. The words are in messages.h, the codes in helper/protocol/failurecode.h.
struct Failure
{
    FailureCode code = FailureCode::Usage;
    int error = 0; ///< errno of the system call that failed; 0 = none did
    std::optional<IdKind> kind; ///< which map, where one is at fault
    std::string subject; ///< the path, the tool, the program
    std::string detail; ///< what a tool said, what was read back, what repairs it
    std::variant<std::monostate, UsageError, ProfileError, Problem, Obstacle> cause {};
    std::size_t level = 0; ///< 0-based user namespace that could not be made or mapped

    /// Exit status of the launcher: 127 program not there, 126 cannot be executed, 125 all else.
    [[nodiscard]] int exit_status() const;
};

/// One step of the launch: done, or why not.
using Result = std::expected<void, Failure>;

[[nodiscard]] inline std::unexpected<Failure> failed(
    FailureCode code, int error, std::string subject = {}, std::optional<IdKind> kind = {})
{
    return std::unexpected<Failure> { Failure { code, error, kind, std::move(subject), {}, {} } };
}

} // namespace nestbox::launch
