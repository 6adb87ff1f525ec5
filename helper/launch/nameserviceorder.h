// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace nestbox::launch {

/// Whether what stands in the files is what name services would answer: nsswitch.conf(5) `text` asks "files" first for
/// `database` and returns what is found there. A database that it does not name is asked of the files alone.
[[nodiscard]] bool files_come_first(std::string_view text, std::string_view database);

} // namespace nestbox::launch
