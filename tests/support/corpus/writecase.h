// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/writecontext.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace nestbox::corpus {

/// How one text reaches the kernel, and what came of it, in the words of the corpus.
struct WriteOutcome
{
    std::string verdict; ///< "OK", an errno's name, "open:EACCES", "create:EPERM", "A,B" for two writes, "SHORTn"
    std::string readback; ///< the map afterwards
    std::string rule; ///< "OK" or the code of the rule that decides; two for two writes
    std::size_t line = 0;

    friend bool operator==(const WriteOutcome&, const WriteOutcome&) = default;
};

/// What the engine says to a write of `text` in the given mode: write, append, lseek:N, pwrite:N, split:N, writev:N.
/// `written_before` is the map's text, empty if it is not written yet.
[[nodiscard]] WriteOutcome predict(
    WriteContext context, std::string_view text, std::string_view mode, std::string_view written_before);

} // namespace nestbox::corpus
