// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"
#include "helper/launch/usageerror.h"

#include <expected>
#include <optional>
#include <span>
#include <string>

namespace nestbox::launch {

/// What the command line asks for.
struct Options
{
    enum class Action : std::uint8_t
    {
        Launch,
        Help,
        Version
    };
    Action action = Action::Launch;
    Profile profile; ///< what the options say; with a profile file only its command
    std::optional<std::string> profile_file;
    bool unmapped = false; ///< no map at all is what was asked for
    std::string mapper_socket; ///< empty = nobody can be asked for an administrator's consent
    int status_fd = -1; ///< -1 = no status stream
};

/// Reads the arguments after the program's own name. Options end at "--" or at the first word that is none; the rest is
/// the program.
[[nodiscard]] std::expected<Options, UsageError> parse_options(std::span<char* const> arguments);

} // namespace nestbox::launch
