// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace nestbox::launch {

/// Writes `text` with one write(2), as the kernel demands of map files. 0 or the errno; a short write is EIO.
[[nodiscard]] int write_once(int directory, const char* path, std::string_view text);

} // namespace nestbox::launch
