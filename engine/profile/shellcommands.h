// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/textpiece.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace nestbox {

/// The commands of a text as a POSIX shell splits it (XCU, Token Recognition), each a list of words without their
/// quotes. Expansions are not made: "$(id -u)" is a word. A leading "$ " (a prompt), sudo, doas and exec are left out.
struct ShellCommands
{
    std::vector<std::vector<TextPiece>> commands; ///< none is empty
    std::optional<std::size_t> unclosed; ///< offset of a quote or substitution that does not end
};

[[nodiscard]] ShellCommands split_shell(std::string_view text);

/// The last component of a command's first word.
[[nodiscard]] std::string_view program_name(const std::vector<TextPiece>& command);

} // namespace nestbox
