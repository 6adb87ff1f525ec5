// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "tests/system/oracle/manner.h"

#include <string>
#include <string_view>
#include <sys/types.h>

namespace nestbox::oracle {

[[nodiscard]] std::string map_path(pid_t pid, IdKind kind);

/// Opens for writing; -1 and errno.
[[nodiscard]] int open_map(pid_t pid, IdKind kind, const Manner& manner);

/// Writes and says what came back: "OK", an errno's name, "A,B" for two writes or "SHORTn".
[[nodiscard]] std::string write_map(int fd, std::string_view text, const Manner& manner);

/// One write(2) of `text` to `path`; for preparations.
[[nodiscard]] bool write_file(const std::string& path, std::string_view text);

/// All lines, columns divided by single blanks.
[[nodiscard]] std::string read_map(pid_t pid, IdKind kind);

} // namespace nestbox::oracle
