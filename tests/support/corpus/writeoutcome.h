// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/writeprediction.h"

#include <cstddef>
#include <string>

namespace nestbox::corpus {

/// What came of a write, in the words of the corpus.
struct WriteOutcome
{
    std::string verdict; ///< "OK", an errno's name, "open:EACCES", "create:EPERM", "A,B" for two writes, "SHORTn"
    std::string readback; ///< the map afterwards
    std::string rule; ///< "OK" or the code of the rule that decides; two for two writes
    std::size_t line = 0;

    friend bool operator==(const WriteOutcome&, const WriteOutcome&) = default;
};

[[nodiscard]] WriteOutcome outcome_of(const WritePrediction& prediction);

} // namespace nestbox::corpus
