// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/writecase.h"

#include <cstdint>

namespace nestbox::oracle {

/// How a text is written.
struct Manner
{
    WriteCase::Mode mode = WriteCase::Mode::Write;
    std::uint64_t bytes = 0; ///< as WriteCase::bytes
    bool append = false; ///< opened with O_APPEND
};

} // namespace nestbox::oracle
