// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

/// How long events of a Qt event loop wait, in milliseconds: another thread posts one every `every` milliseconds to the
/// thread of the caller, who must have an application, for `seconds`.
[[nodiscard]] std::vector<double> event_latencies(int every, int seconds);
