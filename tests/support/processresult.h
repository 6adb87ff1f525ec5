// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace nestbox::test {

/// How a process ended and what it said.
struct ProcessResult
{
    int exit_status = -1; ///< -1 = ended by `signal`, or did not start
    int signal = 0;
    bool timed_out = false; ///< it was killed at the deadline
    std::string out;
    std::string err;

    /// All of it in one line a field, for a failure message.
    [[nodiscard]] std::string describe() const
    {
        return "exit status " + std::to_string(exit_status) + ", signal " + std::to_string(signal)
            + (timed_out ? ", timed out" : "") + "\nout: " + out + "\nerr: " + err;
    }
};

} // namespace nestbox::test
