// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/writecontext.h"

#include <cstdint>
#include <optional>
#include <string>

namespace nestbox {

/// One attempt to write a map file: who, where, what and how.
struct WriteCase
{
    enum class Mode : std::uint8_t
    {
        Write, ///< one write(2), also with O_APPEND
        Seek, ///< lseek(2) to `bytes`, then write(2)
        Positioned, ///< pwrite(2) at `bytes`
        Split, ///< two write(2), the first one of `bytes` bytes
        Vector, ///< writev(2) of two buffers, the first one of `bytes` bytes
    };
    WriteContext context;
    std::string text;
    Mode mode = Mode::Write;
    std::uint64_t bytes = 0;
    std::optional<std::string> written_before; ///< the text that the map holds already
};

} // namespace nestbox
