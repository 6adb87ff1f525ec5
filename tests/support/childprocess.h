// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "processresult.h"

#include <chrono>
#include <functional>

namespace nestbox::test {

/// Forks, runs `body` in the child with stdin from /dev/null and stdout and stderr collected, and waits for its end.
/// `body` returns the exit status; it is killed at the deadline, and when the test ends before it.
[[nodiscard]] ProcessResult run_in_child(
    const std::function<int()>& body, std::chrono::milliseconds deadline = std::chrono::seconds { 60 });

} // namespace nestbox::test
