// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"

#include <string>
#include <string_view>

namespace nestbox {

/// `word` as one word of a POSIX shell, quoted where it must be.
[[nodiscard]] std::string shell_quoted(std::string_view word);

/// What the process that gets a new namespace runs there.
struct InnerCommand
{
    std::string words; ///< in the shell's syntax
    std::string identity; ///< options of setpriv(1) that come first, each with a blank behind it; may be empty
    bool keeps_capabilities = false; ///< `words` needs them, whatever its UID
};

/// A script that creates a user namespace, has its maps written from outside and runs `command` in it, which has the
/// script's standard input and gives it its exit status. If a map cannot be written, the command does not run.
///
/// Works in bash and dash alike, which is why maps of several ranges go through cat and a here-document: bash writes
/// each line of what printf or echo say with a write(2) of its own, and the first one is the whole map. A pipe would
/// not do: cat could read it before the last line is in it.
[[nodiscard]] std::string script_mapped_from_outside(const Assessment::Level& level, const InnerCommand& command);

} // namespace nestbox
