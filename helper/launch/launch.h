// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace nestbox::launch {

/// The whole program; `arguments` as main() got them, with the null pointer behind them. Returns the exit status of a
/// launch that failed, else does not return.
[[nodiscard]] int run(std::span<char*> arguments);

} // namespace nestbox::launch
