// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <expected>
#include <string>

namespace nestbox {

/// Reads to the end, but never more than `most` bytes and one, by which the text is too long. Works for files in /proc
/// and pipes, whose size is not known before. The error is the errno of read(2).
[[nodiscard]] std::expected<std::string, int> read_all(int fd, std::size_t most);

/// The same by path; the error may be that of open(2), too.
[[nodiscard]] std::expected<std::string, int> read_file(const char* path, std::size_t most);

} // namespace nestbox
