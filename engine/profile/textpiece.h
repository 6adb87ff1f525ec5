// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nestbox {

/// A word of a text, unquoted, and the bytes of the text that it came from.
struct TextPiece
{
    std::string text;
    std::size_t offset = 0;
    std::size_t length = 0;

    /// The part from `first` on, `count` bytes at most. Of a word that was quoted the place stays that of the whole.
    [[nodiscard]] TextPiece part(std::size_t first, std::size_t count = std::string::npos) const;
    /// The parts between `separator`, at least one.
    [[nodiscard]] std::vector<TextPiece> split(char separator) const;
};

/// The words of `line`, which starts at byte `offset` of its text, between blanks.
[[nodiscard]] std::vector<TextPiece> split_blanks(std::string_view line, std::size_t offset);

/// The lines of `text` without their ends (LF or CR LF).
[[nodiscard]] std::vector<TextPiece> split_lines(std::string_view text);

} // namespace nestbox
